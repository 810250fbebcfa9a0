import { Link } from '@tanstack/react-router';
import { RULE_AREAS } from '@vieraugen/domain';
import { HeatCellContent, heatCellClass, Section } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useCellText } from '../overview/cell-text.js';
import type { AuthorityDetail } from './authorities.queries.js';

/** The rule areas as one strip; each leads to the findings behind it. */
export function AuthorityAreas({ authority }: { authority: AuthorityDetail }): ReactElement {
  const { t } = useTranslation(['authorities', 'vocabulary']);
  const cellText = useCellText();
  const where =
    authority.tier === 'SUPREME' ? { ministry: authority.id } : { authority: authority.id };
  return (
    <Section
      title={t('authorities:areas')}
      aside={
        authority.children.length > 0 && (
          <span className="va-muted va-small">{t('authorities:withBelow')}</span>
        )
      }
    >
      <dl className="va-areas">
        {RULE_AREAS.map((area) => {
          const cell = authority.cells.find((candidate) => candidate.area === area);
          const state = cell?.state ?? 'NOT_APPLICABLE';
          const content = <HeatCellContent state={state} text={cellText(cell)} plain />;
          return (
            <div key={area}>
              <dt>{t(`vocabulary:area.${area}`)}</dt>
              <dd>
                {state === 'NOT_APPLICABLE' ? (
                  <span className={heatCellClass(state)}>{content}</span>
                ) : (
                  <Link
                    to="/findings"
                    search={{ ...where, area: [area] }}
                    className={heatCellClass(state)}
                  >
                    {content}
                  </Link>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
    </Section>
  );
}
