import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../icon/icon.js';
import { lookOf, type CellState } from '../status/looks.js';

export interface HeatRow {
  readonly id: string;
  readonly header: ReactNode;
  readonly count: string;
  /** One node per column: `<HeatCell>` or a link around it. */
  readonly cells: readonly ReactNode[];
}

interface HeatMapProps {
  caption: string;
  rowTitle: string;
  countTitle: string;
  columns: readonly string[];
  rows: readonly HeatRow[];
}

/** A real table of states: row and column headers, a word and a symbol in every cell. */
export function HeatMap({
  caption,
  rowTitle,
  countTitle,
  columns,
  rows,
}: HeatMapProps): ReactElement {
  return (
    <div className="va-scroll" tabIndex={0} role="region" aria-label={caption}>
      <table className="va-table va-heat">
        <caption className="va-sr">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{rowTitle}</th>
            <th scope="col" className="va-right">
              {countTitle}
            </th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">{row.header}</th>
              <td className="va-right">{row.count}</td>
              {row.cells.map((cell, index) => (
                <td key={columns[index]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The class of a cell, for a link that is one. */
export function heatCellClass(state: CellState): string {
  return `va-cell va-tone-${lookOf('cell', state).tone}`;
}

interface CellContentProps {
  state: CellState;
  text: string;
  /** Always shows the word, also where the symbol would say it all. */
  plain?: boolean;
}

/** Symbol and word of a cell; the word is only read out where the symbol says it all. */
export function HeatCellContent({ state, text, plain }: CellContentProps): ReactElement {
  const quiet = !plain && (state === 'COMPLIANT' || state === 'NOT_APPLICABLE');
  return (
    <>
      <Icon name={lookOf('cell', state).icon} />
      <span className={quiet ? 'va-sr' : undefined}>{text}</span>
    </>
  );
}

const SHOWN: readonly CellState[] = [
  'COMPLIANT',
  'OPEN',
  'CRITICAL',
  'OVERDUE',
  'UNDETERMINED',
  'NOT_APPLICABLE',
];

/** What the symbols of the heat map mean. */
export function HeatLegend(): ReactElement {
  const { t } = useTranslation(['ui', 'vocabulary']);
  return (
    <ul className="va-legend" aria-label={t('ui:legend')}>
      {SHOWN.map((state) => {
        const { tone, icon } = lookOf('cell', state);
        return (
          <li key={state}>
            <span className={`va-tag va-tone-${tone}`} style={{ padding: '2px 5px' }}>
              <Icon name={icon} />
            </span>
            {t(`vocabulary:cell.${state}`)}
          </li>
        );
      })}
    </ul>
  );
}
