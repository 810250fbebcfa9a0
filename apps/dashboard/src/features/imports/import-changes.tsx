import { Section, SimpleTable, Tag, useFormat } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { MOST_ROWS, ShownOf } from './shown-of.js';
import type { FieldChange, RowChange } from './run-import.js';

const TONES = { CREATE: 'ok', UPDATE: 'info', REMOVE: 'warn' } as const;
const ICONS = { CREATE: 'plus', UPDATE: 'undo', REMOVE: 'dash' } as const;

/** Row by row what would be new, changed or ended. */
export function ImportChanges({ changes }: { changes: readonly RowChange[] }): ReactElement | null {
  const { t } = useTranslation('imports');
  const format = useFormat();
  if (changes.length === 0) return null;
  return (
    <Section title={t('changes')}>
      <SimpleTable
        caption={t('changesCaption')}
        rows={changes.slice(0, MOST_ROWS)}
        rowId={({ line, subject }) => `${line} ${subject}`}
        columns={[
          { header: t('line'), width: '10%', cell: ({ line }) => format.number(line) },
          {
            header: t('entry'),
            rowHeader: true,
            width: '28%',
            cell: ({ subject }) => subject,
          },
          {
            header: t('action'),
            width: '14%',
            cell: ({ action }) => (
              <Tag tone={TONES[action]} icon={ICONS[action]}>
                {t(`actions.${action}`)}
              </Tag>
            ),
          },
          { header: t('values'), cell: ({ fields }) => <Values fields={fields} /> },
        ]}
      />
      <ShownOf total={changes.length} />
    </Section>
  );
}

function Values({ fields }: { fields: readonly FieldChange[] }): ReactElement {
  const { t } = useTranslation('imports');
  return (
    <>
      {fields.map(({ field, before, after }) => (
        <small key={field} style={{ display: 'block' }}>
          <span className="va-muted">{field}: </span>
          {isGiven(before) && (
            <>
              <del>{textOf(before)}</del> →{' '}
            </>
          )}
          {isGiven(after) ? textOf(after) : t('none')}
        </small>
      ))}
    </>
  );
}

const isGiven = (value: unknown): boolean => value !== null && value !== undefined && value !== '';

function textOf(value: unknown): string {
  return Array.isArray(value) ? value.map(String).join(', ') : String(value);
}
