import { Children, type ReactElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** The way to this screen: links, and last (as text) the screen itself. */
export function Breadcrumbs({ children }: { children: ReactNode }): ReactElement {
  const { t } = useTranslation('ui');
  const steps = Children.toArray(children);
  return (
    <nav className="va-breadcrumbs" aria-label={t('breadcrumbs')}>
      <ol>
        {steps.map((step, index) => (
          <li key={index} aria-current={index === steps.length - 1 ? 'page' : undefined}>
            {step}
          </li>
        ))}
      </ol>
    </nav>
  );
}
