import { posix } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { REFUSALS } from './refusals.js';
import { unpack, type ZipEntry } from './zip.js';

/** The parts of a workbook that its first visible sheet needs, in the order in which they are read. */
export interface WorkbookParts {
  readonly entries: readonly ZipEntry[];
  readonly sheetName: string;
  /** Names of the other visible sheets, which are not read. */
  readonly otherSheets: readonly string[];
}

const RELATIONS = 'xl/_rels/workbook.xml.rels';
const SMALL_PART_BYTES = 8 * 2 ** 20;
const NO_STRINGS = '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>';

/** Picks the first visible sheet by the workbook's own order, not by the names of the files. */
export async function workbookParts(files: ReadonlyMap<string, ZipEntry>): Promise<WorkbookParts> {
  const workbook = files.get('xl/workbook.xml');
  const relations = files.get(RELATIONS);
  if (!workbook || !relations) throw REFUSALS.brokenWorkbook();
  const sheets = await readSheets(workbook);
  const targets = await readTargets(relations);
  const [first, ...others] = sheets.filter((sheet) => !sheet.isHidden);
  if (!first) throw REFUSALS.noSheet();
  const sheet = files.get(targets.get(first.relation) ?? '');
  if (!sheet) throw REFUSALS.noSheet();
  const strings = files.get('xl/sharedStrings.xml') ?? plainEntry(NO_STRINGS);
  const styles = files.get('xl/styles.xml');
  return {
    entries: [
      relations,
      workbook,
      ...(styles ? [styles] : []),
      { ...strings, name: 'xl/sharedStrings.xml' },
      { ...sheet, name: 'xl/worksheets/sheet1.xml' },
    ],
    sheetName: first.name,
    otherSheets: others.map(({ name }) => name),
  };
}

interface Sheet {
  readonly name: string;
  readonly relation: string;
  readonly isHidden: boolean;
}

async function readSheets(entry: ZipEntry): Promise<readonly Sheet[]> {
  const xml = (await unpack(entry, SMALL_PART_BYTES)).toString('utf8');
  return [...xml.matchAll(/<(?:\w+:)?sheet\s([^>]*)>/g)].map(([, attributes = '']) => ({
    name: attribute(attributes, 'name'),
    relation: attribute(attributes, '\\w+:id'),
    isHidden: /hidden/i.test(attribute(attributes, 'state')),
  }));
}

async function readTargets(entry: ZipEntry): Promise<ReadonlyMap<string, string>> {
  const xml = (await unpack(entry, SMALL_PART_BYTES)).toString('utf8');
  return new Map(
    [...xml.matchAll(/<(?:\w+:)?Relationship\s([^>]*)>/g)].map(([, attributes = '']) => {
      const target = attribute(attributes, 'Target');
      const path = target.startsWith('/') ? target.slice(1) : posix.join('xl', target);
      return [attribute(attributes, 'Id'), path];
    }),
  );
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
};

function attribute(attributes: string, name: string): string {
  const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return (match?.[1] ?? match?.[2] ?? '').replace(
    /&(?:lt|gt|quot|apos|amp);/g,
    (entity) => ENTITIES[entity] ?? entity,
  );
}

function plainEntry(text: string): ZipEntry {
  const bytes = Buffer.from(text, 'utf8');
  return {
    name: '',
    method: 8,
    crc: crc32(bytes),
    packed: deflateRawSync(bytes),
    unpackedBytes: bytes.length,
  };
}
