import { EmptyState, Section, useFormat } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { WhoCould } from './accounts.queries.js';

/** Which rules were in force, with their wording. */
export function WhoCouldPolicies(props: { policies: WhoCould['policyVersions'] }): ReactElement {
  const { t } = useTranslation(['accountForms', 'vocabulary']);
  const format = useFormat();
  return (
    <Section title={t('accountForms:policies')}>
      {props.policies.length === 0 ? (
        <EmptyState icon="file" title={t('accountForms:policiesEmpty')} />
      ) : (
        <ul className="va-lines va-lines--plain">
          {props.policies.map(({ id, title, kind, version, url, text, valid }) => (
            <li key={id}>
              <div>
                {url ? <a href={url}>{title}</a> : title}
                <small>
                  {t(`vocabulary:policyKind.${kind}`)} · {t('accountForms:version', { version })} ·{' '}
                  {format.interval(valid)}
                </small>
                {text && <blockquote className="va-quote">{text}</blockquote>}
              </div>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
