import { Button, EmptyState, Period, Section, SimpleTable, useNow } from '@vieraugen/ui';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { AuthorityLink } from '../authorities/authority-name.js';
import { isOpen } from './affected-accounts.js';
import { AssignFunctionDialog } from './assign-function-dialog.js';
import { EndFunctionDialog } from './end-function-dialog.js';
import type { PersonDetail, PersonFunction } from './people.queries.js';

interface FunctionsProps {
  person: PersonDetail;
  mayChange: boolean;
}

/** Every function by date: a change of office is an end and a new function. */
export function PersonFunctions({ person, mayChange }: FunctionsProps): ReactElement {
  const { t } = useTranslation('people');
  const [ending, setEnding] = useState<PersonFunction | null>(null);
  const [assigning, setAssigning] = useState(false);
  const assign = mayChange && (
    <Button small icon="plus" onClick={() => setAssigning(true)}>
      {t('assign')}
    </Button>
  );
  return (
    <Section title={t('functions')} aside={assign}>
      {person.functions.length === 0 ? (
        <EmptyState icon="person" title={t('functionsEmpty')}>
          {t('functionsEmptyText')}
        </EmptyState>
      ) : (
        <FunctionTable rows={person.functions} onEnd={mayChange ? setEnding : undefined} />
      )}
      {ending && (
        <EndFunctionDialog person={person} ending={ending} onClose={() => setEnding(null)} />
      )}
      {assigning && <AssignFunctionDialog person={person} onClose={() => setAssigning(false)} />}
    </Section>
  );
}

interface TableProps {
  rows: readonly PersonFunction[];
  onEnd?: (row: PersonFunction) => void;
}

function FunctionTable({ rows, onEnd }: TableProps): ReactElement {
  const { t } = useTranslation(['people', 'vocabulary']);
  // The clock of the page is up to a minute old: what has just ended is not offered again.
  const soon = useNow() + 60_000;
  const step = {
    header: t('people:step'),
    cell: (row: PersonFunction) =>
      onEnd && isOpen(row.valid, soon) ? (
        <Button
          small
          aria-label={t('people:endFunctionOf', { what: row.label })}
          onClick={() => onEnd(row)}
        >
          {t('people:endFunction')}
        </Button>
      ) : null,
  };
  return (
    <SimpleTable
      caption={t('people:functionsCaption')}
      rows={rows}
      rowId={(row) => row.id}
      columns={[
        { header: t('people:label'), rowHeader: true, cell: ({ label }) => label },
        {
          header: t('people:functionKind'),
          cell: (row) => t(`vocabulary:officialFunction.${row.function}`),
        },
        {
          header: t('people:authority'),
          cell: ({ authority }) => <AuthorityLink authority={authority} />,
        },
        { header: t('people:period'), cell: ({ valid }) => <Period value={valid} /> },
        ...(onEnd ? [step] : []),
      ]}
    />
  );
}
