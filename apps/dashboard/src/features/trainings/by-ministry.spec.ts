import { byMinistry } from './by-ministry.js';
import type { CoverageRow } from './trainings.queries.js';

const row = (ministry: string, module: string, light: CoverageRow['light']): CoverageRow => ({
  light,
  percent: null,
  ministry: { id: ministry, name: ministry, shortName: null },
  module: { id: module, titleDe: module, titleEn: module },
});

describe('coverage as a table', () => {
  it('has one line per ministry and one column per training, each by name', () => {
    const { ministries, modules } = byMinistry([
      row('Umwelt', 'Recht', 'ALL'),
      row('Äußeres', 'Recht', 'NONE'),
      row('Umwelt', 'Grundlagen', 'SOME'),
    ]);
    expect(modules.map(({ id }) => id)).toEqual(['Grundlagen', 'Recht']);
    expect(
      ministries.map(({ ministry, cells }) => [
        ministry.name,
        ...modules.map(({ id }) => cells.get(id)?.light ?? '-'),
      ]),
    ).toEqual([
      ['Äußeres', '-', 'NONE'],
      ['Umwelt', 'SOME', 'ALL'],
    ]);
  });
});
