import { Section, useFormat } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { AuthorityLink } from './authority-name.js';
import type { AuthorityDetail } from './authorities.queries.js';

/** Names and parents by date, newest first. */
export function AuthorityNames({ authority }: { authority: AuthorityDetail }): ReactElement {
  const { t } = useTranslation('authorities');
  return (
    <>
      <Section title={t('names')}>
        <Dated
          rows={authority.names.map(({ name, shortName, valid }) => ({
            valid,
            text: shortName && shortName !== name ? `${name} (${shortName})` : name,
          }))}
        />
      </Section>
      {authority.parents.length > 0 && (
        <Section title={t('parents')}>
          <Dated
            rows={authority.parents.map(({ parent, valid }) => ({
              valid,
              text: <AuthorityLink authority={parent} />,
            }))}
          />
        </Section>
      )}
    </>
  );
}

interface DatedProps {
  rows: readonly {
    readonly valid: { readonly from: string; readonly to: string | null };
    readonly text: string | ReactElement;
  }[];
}

function Dated({ rows }: DatedProps): ReactElement {
  const format = useFormat();
  const newest = [...rows].sort((a, b) => b.valid.from.localeCompare(a.valid.from));
  return (
    <ul className="va-lines va-lines--plain">
      {newest.map(({ valid, text }) => (
        <li key={valid.from}>
          <div>
            {text}
            <small>{format.interval(valid)}</small>
          </div>
        </li>
      ))}
    </ul>
  );
}
