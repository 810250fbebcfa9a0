import { useEffect } from 'react';

/** The page's title: the object first, then the screen, then the product. */
export function useTitle(...parts: readonly (string | null | undefined)[]): void {
  const title = [...parts, 'Vieraugen'].filter(Boolean).join(' – ');
  useEffect(() => {
    document.title = title;
  }, [title]);
}
