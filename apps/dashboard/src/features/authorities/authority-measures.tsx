import { Link } from '@tanstack/react-router';
import { Section, useFormat } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuthorityDetail } from './authorities.queries.js';

/** What was done here to raise awareness, the measures for all authorities included. */
export function AuthorityMeasures({ authority }: { authority: AuthorityDetail }): ReactElement {
  const { t } = useTranslation('trainings');
  const format = useFormat();
  const { awarenessMeasures } = authority;
  return (
    <Section
      title={t('tabMeasures')}
      aside={<Link to="/trainings/measures">{t('allMeasures')}</Link>}
    >
      {awarenessMeasures.length === 0 ? (
        <p className="va-muted">{t('measuresEmpty')}</p>
      ) : (
        <ul className="va-lines va-lines--plain">
          {awarenessMeasures.map(({ id, kind, title, heldOn, headcountBand, authority: own }) => (
            <li key={id}>
              <div>
                {title}
                <small>
                  {[
                    format.date(heldOn),
                    t(`kind_${kind}`),
                    own ? null : t('forAll'),
                    `${t('headcount')}: ${t(`band_${headcountBand}`)}`,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </small>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
