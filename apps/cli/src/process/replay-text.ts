import type { ReplayedResult, ReplayStep } from '@vieraugen/core';
import { formatInstant, ruleOf } from '@vieraugen/domain';
import { RESULT_WORDS } from './words.js';

/** The steps with ISO instants. */
export function replayDocument(steps: readonly ReplayStep[]): object {
  return {
    steps: steps.map((step) => ({
      ...step,
      at: new Date(step.at).toISOString(),
      validAt: new Date(step.validAt).toISOString(),
    })),
  };
}

/** The steps for people: what became known, and what the rules then said otherwise than before. */
export function replayLines(steps: readonly ReplayStep[]): string[] {
  const lines = steps.flatMap(linesOf);
  return [...lines, 'Alle Ergebnisse nach heutigen Regeln: Simulation, kein Verstoßvorwurf.'];
}

function linesOf({ at, title, known, validAt, recorded, results }: ReplayStep): string[] {
  const changed = results.filter((result) => result.changed);
  const when = formatInstant(validAt, 'dateTime', 'de');
  return [
    `${formatInstant(at, 'dateTime', 'de')}: ${title}${recorded ? '' : ' (war schon erfasst)'}`,
    ...known.map((sentence) => `  ${sentence}`),
    changed.length === 0
      ? '  Die Ergebnisse bleiben, wie sie sind.'
      : `  Ergebnisse für den ${when}, soweit neu (nach heutigen Regeln | damals verbindlich):`,
    ...changed.map(lineOf),
    '',
  ];
}

function lineOf({ rule, simulation, historic }: ReplayedResult): string {
  const columns = [rule, RESULT_WORDS[simulation].padEnd(15), RESULT_WORDS[historic].padEnd(15)];
  return `    ${columns.join(' ')} ${ruleOf(rule).titleDe}`;
}
