import type { SweepReport } from '@vieraugen/core';

const COLUMNS = ['COMPLIANT', 'VIOLATED', 'NOT_APPLICABLE', 'UNDETERMINED', 'EXEMPTED'] as const;
const HEADINGS = ['eingehalten', 'verletzt', 'nicht anwendbar', 'ungeklärt', 'Ausnahme'];

/** The report with instants as ISO 8601 in UTC. */
export function sweepDocument(report: SweepReport): object {
  const { accounts, authorities, validAt, knownAt, mode, seconds, results } = report;
  return {
    accounts,
    authorities,
    validAt: new Date(validAt).toISOString(),
    knownAt: new Date(knownAt).toISOString(),
    mode: mode.toLowerCase(),
    seconds: Math.round(seconds * 1000) / 1000,
    results,
  };
}

/** The same as a table for people. */
export function sweepLines(report: SweepReport): string[] {
  const width = Math.max(...HEADINGS.map((heading) => heading.length)) + 2;
  const heading = `${''.padEnd(8)}${HEADINGS.map((text) => text.padStart(width)).join('')}`;
  const rows = Object.entries(report.results).map(([ruleId, counts]) => {
    const cells = COLUMNS.map((column) => String(counts[column]).padStart(width));
    return `${ruleId.padEnd(8)}${cells.join('')}`;
  });
  const { accounts, authorities, seconds } = report;
  const sum = `${accounts} Accounts, ${authorities} Behörden in ${seconds.toFixed(1)} s`;
  return [heading, ...rows, '', sum];
}
