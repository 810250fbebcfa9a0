import { useQuery } from '@tanstack/react-query';
import { Button, EmptyState, SimpleTable, useFormat, useNow } from '@vieraugen/ui';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../lib/query/loaded.js';
import { useBilingual } from '../rules/rule-text.js';
import { useMay } from '../viewer/viewer.queries.js';
import { ModuleDialog } from './module-dialog.js';
import { TrainingsPage } from './trainings-page.js';
import { catalogueQuery, type ModuleRow } from './trainings.queries.js';

/** What a dialog is open for: a new training, or the next version of one. */
type Editing = { readonly former: ModuleRow | null };

/** Every training with its versions; the State Chancellery keeps it. */
export function CatalogueScreen(): ReactElement {
  const { t } = useTranslation('trainings');
  const query = useQuery(catalogueQuery);
  const mayDefine = useMay('catalogue.write');
  const [editing, setEditing] = useState<Editing>();
  const add = (
    <Button variant="primary" icon="plus" onClick={() => setEditing({ former: null })}>
      {t('newModule')}
    </Button>
  );
  return (
    <TrainingsPage part="tabCatalogue" sub={t('catalogueSub')} actions={mayDefine && add}>
      <Loaded query={query}>
        {(modules) =>
          modules.length === 0 ? (
            <EmptyState title={t('catalogueEmpty')}>{t('catalogueEmptyText')}</EmptyState>
          ) : (
            <Catalogue
              modules={modules}
              onEdit={mayDefine ? (former) => setEditing({ former }) : undefined}
            />
          )
        }
      </Loaded>
      {editing && <ModuleDialog former={editing.former} onClose={() => setEditing(undefined)} />}
    </TrainingsPage>
  );
}

interface CatalogueProps {
  modules: readonly ModuleRow[];
  onEdit?: (former: ModuleRow) => void;
}

function Catalogue({ modules, onEdit }: CatalogueProps): ReactElement {
  const { t } = useTranslation(['trainings', 'vocabulary']);
  const pick = useBilingual();
  const newest = new Map([...modules].reverse().map((row) => [row.key, row.id]));
  return (
    <SimpleTable
      caption={t('trainings:catalogueCaption')}
      rows={modules}
      rowId={({ id }) => id}
      columns={[
        {
          header: t('trainings:module'),
          rowHeader: true,
          width: '34%',
          cell: ({ titleDe, titleEn, key }) => (
            <>
              {pick(titleDe, titleEn)}
              <small>{key}</small>
            </>
          ),
        },
        {
          header: t('trainings:versionLabel'),
          cell: (row) => (
            <>
              {row.version}
              <Period module={row} />
            </>
          ),
        },
        {
          header: t('trainings:mandatoryFor'),
          cell: ({ mandatoryForRoles }) =>
            mandatoryForRoles.map((role) => t(`vocabulary:role.${role}`)).join(', ') ||
            t('trainings:nobody'),
        },
        {
          header: t('trainings:validity'),
          cell: ({ validityMonths }) => t('trainings:months', { count: validityMonths }),
        },
        { header: t('trainings:deliveredBy'), cell: ({ deliveredBy }) => deliveredBy ?? '–' },
        ...(onEdit
          ? [
              {
                header: '',
                cell: (row: ModuleRow) =>
                  newest.get(row.key) === row.id && (
                    <Button small onClick={() => onEdit(row)}>
                      {t('trainings:newVersion')}
                    </Button>
                  ),
              },
            ]
          : []),
      ]}
    />
  );
}

function Period({ module: { valid } }: { module: ModuleRow }): ReactElement {
  const { t } = useTranslation('trainings');
  const format = useFormat();
  const now = useNow();
  if (Date.parse(valid.from) > now)
    return <small>{t('later', { date: format.date(valid.from) })}</small>;
  if (valid.to !== null && Date.parse(valid.to) <= now)
    return <small>{t('over', { date: format.end(valid.to) })}</small>;
  return <small>{t('inForce')}</small>;
}
