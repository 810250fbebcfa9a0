import { csvText } from './csv.js';

describe('csvText', () => {
  it('writes what a German spreadsheet opens', () => {
    expect(
      csvText([
        ['Ressort', 'Konten'],
        ['Inneres (SMI)', '28'],
      ]),
    ).toBe('\uFEFFRessort;Konten\r\nInneres (SMI);28\r\n');
  });

  it('quotes what would break a line and disarms what would be a formula', () => {
    expect(csvText([['a;"b"', '=HYPERLINK("x")', '-1']])).toBe(
      '\uFEFF"a;""b""";"\'=HYPERLINK(""x"")";\'-1\r\n',
    );
  });
});
