import { Link } from '@tanstack/react-router';
import { EmptyState, Section, useFormat } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Wording } from '../policies/wording.js';
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
          {props.policies.map(({ id, title, kind, version, paragraphs, valid }) => (
            <li key={id}>
              <div>
                <Link to="/policies/versions/$versionId" params={{ versionId: id }}>
                  {title}
                </Link>
                <small>
                  {t(`vocabulary:policyKind.${kind}`)} · {t('accountForms:version', { version })} ·{' '}
                  {format.interval(valid)}
                </small>
                {paragraphs.length > 0 && (
                  <details>
                    <summary>{t('accountForms:policyWording')}</summary>
                    <Wording paragraphs={paragraphs} />
                  </details>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
