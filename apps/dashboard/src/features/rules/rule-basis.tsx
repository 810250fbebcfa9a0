import { Link } from '@tanstack/react-router';
import type { ResultOf } from '@vieraugen/contract';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { paragraphId } from '../policies/wording.js';
import type { BasisFields } from './rules.graphql.js';

type Basis = ResultOf<typeof BasisFields>;

/** The paragraphs in force that a rule enforces, in the words of their policies. */
export function RuleBasis({ basis }: { basis: readonly Basis[] }): ReactElement {
  const { t } = useTranslation('rules');
  if (basis.length === 0) return <p className="va-muted">{t('enforcesNothing')}</p>;
  return (
    <>
      {basis.map((one) => (
        <BasisOf key={one.id} basis={one} />
      ))}
    </>
  );
}

function BasisOf({ basis }: { basis: Basis }): ReactElement {
  const { t } = useTranslation('rules');
  const { clause, paragraph, policyVersion } = basis;
  const { id: versionId, title, version, url } = policyVersion;
  return (
    <div>
      {paragraph && (
        <blockquote className="va-quote va-prose">
          <strong>{paragraph.heading}.</strong> {paragraph.text}
        </blockquote>
      )}
      <p>
        <Link
          to="/policies/versions/$versionId"
          params={{ versionId }}
          hash={paragraph ? paragraphId(paragraph.number) : undefined}
        >
          {clause
            ? t('enforcedIn', { title, version, number: clause })
            : t('enforcedElsewhere', { title, version })}
        </Link>
        {!paragraph && url && (
          <>
            {' '}
            (<a href={url}>{url}</a>)
          </>
        )}
      </p>
    </div>
  );
}
