import ExcelJS from 'exceljs';
import iconv from 'iconv-lite';
import { deflateRawSync } from 'node:zlib';
import { readTable } from './read-table.js';
import { TABLE_LIMITS } from './table.js';
import { rezip, zipEntries } from './zip.js';

const csv = (text: string, encoding = 'utf8') => readTable(iconv.encode(text, encoding));
const cellsOf = async (text: string) => (await csv(text)).rows.map(({ cells }) => cells);
const linesOf = async (text: string) => (await csv(text)).rows.map(({ line }) => line);

describe('a CSV file', () => {
  it('is read whatever it is separated by', async () => {
    const expected = [['1', '2,5; x']];
    expect(await cellsOf('a;b\n1;"2,5; x"')).toEqual(expected);
    expect(await cellsOf('a,b\n1,"2,5; x"')).toEqual(expected);
    expect(await cellsOf('a\tb\n1\t2,5; x')).toEqual(expected);
    expect(await cellsOf('sep=|\na|b\n1|2,5; x')).toEqual(expected);
  });

  it('is read with one column only', async () => {
    expect(await cellsOf('url\nhttps://x.com/a')).toEqual([['https://x.com/a']]);
  });

  it('does not take a separator inside quotes for the separator', async () => {
    expect((await csv('"a,b,c";d\n1;2')).header).toEqual(['a,b,c', 'd']);
  });

  it.each([
    ['UTF-8', (text: string) => iconv.encode(text, 'utf8')],
    ['UTF-8 with a mark', (text: string) => iconv.encode(text, 'utf8', { addBOM: true })],
    ['Windows-1252', (text: string) => iconv.encode(text, 'windows-1252')],
    ['UTF-16 with a mark', (text: string) => iconv.encode(text, 'utf-16le', { addBOM: true })],
    ['UTF-16 without a mark', (text: string) => iconv.encode(text, 'utf-16le')],
    ['UTF-16 big-endian', (text: string) => iconv.encode(text, 'utf-16be', { addBOM: true })],
  ])('is read in %s', async (_name, encode) => {
    const table = await readTable(encode('Behörde;Straße\r\nAmt für Übersicht – „Süd“;€ 5\r\n'));
    expect(table.header).toEqual(['Behörde', 'Straße']);
    expect(table.rows).toEqual([{ line: 2, cells: ['Amt für Übersicht – „Süd“', '€ 5'] }]);
  });

  it('counts lines as an editor does, with quoted line breaks, empty lines and any line end', async () => {
    const text = 'a;b\n1;2\n\n"x\ny\nz";3\n;\n5;6\n';
    const records = [
      { line: 2, cells: ['1', '2'] },
      { line: 4, cells: ['x\ny\nz', '3'] },
      { line: 8, cells: ['5', '6'] },
    ];
    expect((await csv(text)).rows).toEqual(records);
    expect((await csv(text.replaceAll('\n', '\r\n'))).rows).toEqual(records);
    expect((await csv(text.replaceAll('\n', '\r'))).rows).toEqual(records);
    expect(await linesOf(`sep=;\n${text}`)).toEqual([3, 5, 9]);
  });

  it('counts lines rightly where letters take several bytes', async () => {
    expect(await linesOf('ä;ö\nüüüüü;€€€\n"€\n€";ß\nx;y')).toEqual([2, 3, 5]);
  });

  it('fills short rows and refuses long ones', async () => {
    const table = await csv('a;b;c\n1\n1;2;3;4\n1;2;3;;\n');
    expect(table.rows.map(({ cells }) => cells)).toEqual([
      ['1', '', ''],
      ['1', '2', '3'],
      ['1', '2', '3'],
    ]);
    expect(table.rows.map(({ problems }) => problems?.has(3) ?? false)).toEqual([
      false,
      true,
      false,
    ]);
  });

  it('goes on after a line with broken quotes and says which one it is', async () => {
    const table = await csv('a;b\n1;2\n"offen;3\n4;5\n"6";7\n');
    expect(table.rows.map(({ line }) => line)).toEqual([2, 4, 5]);
    expect(table.broken).toMatchObject([{ line: 3, text: '"offen;3' }]);
  });

  it('understands quotes in the middle of a cell', async () => {
    const table = await csv('a;b\nAmt "für" Umwelt;2\n"Amt" am Fluss;3\nx;4');
    expect(table.broken).toEqual([]);
    expect(table.rows).toMatchObject([
      { line: 2, cells: ['Amt "für" Umwelt', '2'] },
      { line: 3, cells: ['"Amt" am Fluss', '3'] },
      { line: 4, cells: ['x', '4'] },
    ]);
  });

  it('is refused when nearly every line is broken', async () => {
    const text = 'a;b\n'.concat('"x;1\n'.repeat(6_000));
    await expect(csv(text)).rejects.toMatchObject({ code: 'FILE_NOT_READABLE' });
  });
});

describe('what is no table', () => {
  const refused = (bytes: Buffer | string, english: string) =>
    expect(readTable(Buffer.from(bytes))).rejects.toMatchObject({
      code: 'FILE_NOT_READABLE',
      en: english,
    });

  it('is refused with a sentence that says why', async () => {
    await refused('', 'The file is empty.');
    await refused('\ufeff', 'The file is empty.');
    await refused(' \r\n \n', 'The file is empty.');
    await refused('a;b\n', 'The file has a header line and no data.');
    await refused(
      'a;"b\n1;2\n3;4',
      'The header line of the file cannot be read: its quotes do not match.',
    );
  });

  it('is refused when it is binary', async () => {
    const neither = /^The file is neither/;
    const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
    const noise = Buffer.from(Array.from({ length: 4_096 }, (_, index) => (index * 7919) % 256));
    for (const bytes of [png, noise, Buffer.from('%PDF-1.7\n%âãÏÓ')]) {
      await expect(readTable(bytes)).rejects.toMatchObject({ en: expect.stringMatching(neither) });
    }
    const oldExcel = Buffer.from('d0cf11e0a1b11ae1', 'hex');
    await expect(readTable(oldExcel)).rejects.toMatchObject({ en: expect.stringMatching(/XLS/) });
  });

  it('is refused beyond the limits', async () => {
    const limits = { ...TABLE_LIMITS, rows: 3, bytes: 40, columns: 4 };
    const tooMany = Buffer.from('a\n1\n2\n3\n4\n');
    await expect(readTable(tooMany, limits)).rejects.toMatchObject({
      en: 'The file has more than 3 rows. Please split it.',
    });
    await expect(readTable(Buffer.from('a\n1\n2\n3\n'), limits)).resolves.toBeDefined();
    await expect(readTable(Buffer.alloc(41, 'a'), limits)).rejects.toMatchObject({
      code: 'FILE_NOT_READABLE',
    });
    await expect(readTable(Buffer.from('a;b;c;d;e\n1'), limits)).rejects.toMatchObject({
      en: 'The file has more than 4 columns.',
    });
  });
});

describe('an XLSX file', () => {
  async function workbook(fill: (book: ExcelJS.Workbook) => void): Promise<Buffer> {
    const book = new ExcelJS.Workbook();
    fill(book);
    return Buffer.from(await book.xlsx.writeBuffer());
  }

  it('is read as people see it', async () => {
    const bytes = await workbook((book) => {
      const sheet = book.addWorksheet('Konten');
      sheet.addRow(['Behörde', 'Datum', 'Zeit', 'Zahl', 'Ja', 'Formel', 'Verweis', 'Bunt']);
      sheet.addRow([]);
      sheet.addRow([
        'Amt für Übersicht',
        new Date('2016-01-08T00:00:00Z'),
        new Date('2016-01-08T06:30:00Z'),
        4711.5,
        true,
        { formula: 'CONCATENATE("a","b")', result: 'ab' },
        { text: 'Seite', hyperlink: 'https://sachsen.de' },
        { richText: [{ text: 'zwei ' }, { text: 'Teile', font: { bold: true } }] },
      ]);
    });
    expect(await readTable(bytes)).toMatchObject({
      header: ['Behörde', 'Datum', 'Zeit', 'Zahl', 'Ja', 'Formel', 'Verweis', 'Bunt'],
      rows: [
        {
          line: 3,
          cells: [
            'Amt für Übersicht',
            '2016-01-08',
            '2016-01-08T06:30',
            '4711.5',
            'true',
            'ab',
            'Seite',
            'zwei Teile',
          ],
        },
      ],
      notes: [],
    });
  });

  it('takes the stored result of a formula that shows a date', async () => {
    const bytes = await workbook((book) => {
      const sheet = book.addWorksheet('A');
      sheet.addRow(['Datum']);
      sheet.addRow([{ formula: 'TODAY()', result: 42_377 }]);
      sheet.getCell('A2').numFmt = 'dd.mm.yyyy';
    });
    expect((await readTable(bytes)).rows[0]?.cells).toEqual(['2016-01-08']);
  });

  it('says which cells hold an error or a formula without a result', async () => {
    const bytes = await workbook((book) => {
      const sheet = book.addWorksheet('A');
      sheet.addRow(['a', 'b', 'c']);
      sheet.addRow([
        { error: '#REF!' } as ExcelJS.CellErrorValue,
        { formula: 'HYPERLINK("http://x")' } as ExcelJS.CellFormulaValue,
        'gut',
      ]);
    });
    const [row] = (await readTable(bytes)).rows;
    expect(row?.cells).toEqual(['', '', 'gut']);
    expect([...(row?.problems?.keys() ?? [])]).toEqual([0, 1]);
  });

  it('gives its first visible sheet and says that there are more', async () => {
    const bytes = await workbook((book) => {
      book.addWorksheet('Versteckt', { state: 'hidden' }).addRows([['x'], ['versteckt']]);
      book.addWorksheet('Erstes').addRows([['x'], ['gesehen']]);
      book.addWorksheet('Zweites').addRows([['x'], ['nicht gelesen']]);
    });
    const table = await readTable(bytes);
    expect(table.rows.map(({ cells }) => cells)).toEqual([['gesehen']]);
    expect(table.notes[0]?.de).toBe(
      'Nur das erste Tabellenblatt „Erstes“ wurde gelesen, nicht: „Zweites“.',
    );
  });

  it('is refused when it is another archive, damaged or empty', async () => {
    const good = await workbook((book) => void book.addWorksheet('A').addRows([['x'], ['1']]));
    const broken = 'The XLSX file is damaged or no workbook.';
    const foreign = rezip(
      [...zipEntries(good).values()].filter(({ name }) => !name.includes('workbook')),
    );
    for (const bytes of [
      good.subarray(0, good.length - 40),
      foreign,
      Buffer.from('PK\u0003\u0004x'),
    ]) {
      await expect(readTable(bytes)).rejects.toMatchObject({ en: broken });
    }
    const nothing = await workbook((book) => void book.addWorksheet('Leer'));
    await expect(readTable(nothing)).rejects.toMatchObject({ en: 'The file is empty.' });
  });

  it('is not unpacked without end, whatever size it claims', async () => {
    const good = await workbook((book) => void book.addWorksheet('A').addRows([['x'], ['1']]));
    const bomb = withSheet(good, Buffer.alloc(3_000_000, ' '));
    const limits = { ...TABLE_LIMITS, unpackedBytes: 1_000_000 };
    await expect(readTable(bomb, limits)).rejects.toMatchObject({
      en: 'The XLSX file unpacks to too much and is therefore not read.',
    });
  });
});

/** The archive with another sheet, and a directory that claims that it is small. */
function withSheet(archive: Buffer, sheet: Buffer): Buffer {
  const entries = [...zipEntries(archive).values()].map((entry) =>
    entry.name.endsWith('sheet1.xml')
      ? { ...entry, packed: deflateRawSync(sheet), unpackedBytes: 10 }
      : entry,
  );
  return withDirectory(entries);
}

function withDirectory(entries: Parameters<typeof rezip>[0]): Buffer {
  const body = rezip(entries).subarray(0, -22);
  let offset = 0;
  const directory = entries.map((entry) => {
    const record = Buffer.alloc(46);
    record.writeUInt32LE(0x02014b50, 0);
    record.writeUInt16LE(entry.method, 10);
    record.writeUInt32LE(entry.packed.length, 20);
    record.writeUInt32LE(entry.unpackedBytes, 24);
    record.writeUInt16LE(entry.name.length, 28);
    record.writeUInt32LE(offset, 42);
    offset += 30 + entry.name.length + entry.packed.length;
    return Buffer.concat([record, Buffer.from(entry.name)]);
  });
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(body.length, 16);
  return Buffer.concat([body, ...directory, end]);
}
