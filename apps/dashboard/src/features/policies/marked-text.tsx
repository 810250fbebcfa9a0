import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

interface MarkedTextProps {
  pieces: readonly { readonly kind: 'SAME' | 'ADDED' | 'REMOVED'; readonly text: string }[];
  /** Without the words for screen readers, where the whole is marked by a word already. */
  quiet?: boolean;
}

/**
 * Text with what is new and what is gone: underlined or struck through for those who see it, in words
 * for those who hear it, by colour for nobody alone.
 */
export function MarkedText({ pieces, quiet }: MarkedTextProps): ReactElement {
  return (
    <>
      {pieces.map(({ kind, text }, index) => {
        if (kind === 'SAME') return <span key={index}>{text}</span>;
        const Mark = kind === 'ADDED' ? 'ins' : 'del';
        return (
          <Mark key={index}>
            {!quiet && <Spoken kind={kind} at="begins" />}
            {text}
            {!quiet && <Spoken kind={kind} at="ends" />}
          </Mark>
        );
      })}
    </>
  );
}

function Spoken({ kind, at }: { kind: 'ADDED' | 'REMOVED'; at: 'begins' | 'ends' }): ReactElement {
  const { t } = useTranslation('policies');
  return <span className="va-sr">{t(`${at}.${kind}`)}</span>;
}
