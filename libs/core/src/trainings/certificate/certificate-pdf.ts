import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import {
  type EvidenceType,
  formatInstant,
  type LocalDate,
  startOfLocalDay,
} from '@vieraugen/domain';
import type { Certificate } from './certificate.js';
import { sfntOfWoff } from './sfnt-of-woff.js';

const require = createRequire(import.meta.url);
const fonts = new Map<string, Buffer>();

/** A weight of the font of the screens, unpacked once. */
function font(weight: 'Regular' | 'Bold'): Buffer {
  const known = fonts.get(weight);
  if (known) return known;
  const path = `@kern-ux/native/dist/fonts/noto-sans/NotoSans-${weight}.woff`;
  const unpacked = sfntOfWoff(readFileSync(require.resolve(path)));
  fonts.set(weight, unpacked);
  return unpacked;
}

const TITLE = 'Teilnahmebescheinigung';
const MARGIN = 72;
const LABEL_WIDTH = 150;
/** The library knows the scope of a head, its types do not yet. */
const ROW_HEAD: object = { scope: 'Row' };

const formatLocalDay = (day: LocalDate) => formatInstant(startOfLocalDay(day), 'date', 'de');

/** The certificate as a tagged PDF in German: readable aloud, printable in black and white. */
export async function certificatePdf(certificate: Certificate): Promise<Buffer> {
  // Loaded with the first certificate: few processes ever write one.
  const { default: PDFDocument } = await import('pdfkit');
  const document = new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    pdfVersion: '1.7',
    // The library knows this subset, its types do not yet.
    ...({ subset: 'PDF/UA' } as object),
    tagged: true,
    lang: 'de-DE',
    displayTitle: true,
    // The types want a name; the library takes a font as well.
    font: font('Regular') as unknown as string,
    info: {
      Title: `${TITLE}: ${certificate.module}`,
      Author: certificate.issuedBy,
      CreationDate: new Date(startOfLocalDay(certificate.issuedOn)),
    },
  });
  document.registerFont('strong', font('Bold'));
  document.registerFont('plain', font('Regular'));
  return written(document, () => compose(document, certificate));
}

function written(document: PDFKit.PDFDocument, write: () => void): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = [];
    document.on('data', (piece: Buffer) => pieces.push(piece));
    document.on('end', () => resolve(Buffer.concat(pieces)));
    document.on('error', reject);
    write();
    document.end();
  });
}

function compose(document: PDFKit.PDFDocument, certificate: Certificate): void {
  const { issuedBy, issuedOn, name, functionLabel, module, digest } = certificate;
  const root = document.struct('Document');
  document.addStructure(root);
  const paragraph = (type: string, write: () => void) => root.add(document.struct(type, {}, write));

  paragraph('P', () => document.font('plain').fontSize(11).text(issuedBy));
  paragraph('H1', () => document.moveDown(3).font('strong').fontSize(24).text(TITLE));
  const who = name === null ? functionLabel : `${name}, ${functionLabel},`;
  paragraph('P', () =>
    document.moveDown(1.5).font('plain').fontSize(12).text(`${who} hat an der Schulung`),
  );
  paragraph('P', () => document.moveDown(0.5).font('strong').fontSize(16).text(module));
  paragraph('P', () =>
    document.moveDown(0.5).font('plain').fontSize(12).text('teilgenommen.').moveDown(1.5),
  );
  root.add(table(document, rowsOf(certificate)));
  paragraph('P', () => {
    document.x = MARGIN;
    document
      .moveDown(2)
      .font('plain')
      .fontSize(12)
      .text(`Ausgestellt am ${formatLocalDay(issuedOn)}`);
  });
  paragraph('P', () =>
    document
      .moveDown(3)
      .fontSize(9)
      .text(
        'Diese Bescheinigung wurde maschinell aus dem Verzeichnis erstellt und trägt keine Unterschrift. Noten werden nicht geführt.',
      ),
  );
  paragraph('P', () =>
    document.moveDown(0.8).fontSize(9).text(`Prüfsumme des Eintrags (SHA-256): ${digest}`),
  );
  root.end();
}

/** What the entry rests on: a certificate says no more than the record knows. */
const EVIDENCE: Readonly<Record<EvidenceType, string>> = {
  CERTIFICATE: 'Bescheinigung',
  ATTENDANCE_LIST: 'Teilnahmeliste',
  SELF_DECLARED: 'eigene Angabe, bestätigt',
  IMPORT: 'Lernplattform',
};

type Row = readonly [label: string, value: string];

function rowsOf(certificate: Certificate): readonly Row[] {
  const { version, completedOn, validUntil, deliveredBy, evidenceType } = certificate;
  return [
    ['Fassung', version],
    ['Teilgenommen am', formatLocalDay(completedOn)],
    ['Gültig bis', formatLocalDay(validUntil)],
    ...(deliveredBy ? [['Angeboten von', deliveredBy] as const] : []),
    ['Nachweis', EVIDENCE[evidenceType]],
  ];
}

function table(document: PDFKit.PDFDocument, rows: readonly Row[]): PDFKit.PDFStructureElement {
  return document.struct(
    'Table',
    {},
    rows.map(([label, value]) => {
      let top = 0;
      const head = document.struct('TH', ROW_HEAD, () => {
        top = document.y;
        document.font('plain').fontSize(12).text(label, MARGIN, top, { width: LABEL_WIDTH });
      });
      const cell = document.struct('TD', {}, () => {
        document
          .font('strong')
          .fontSize(12)
          .text(value, MARGIN + LABEL_WIDTH, top)
          .moveDown(0.4);
      });
      return document.struct('TR', {}, [head, cell]);
    }),
  );
}
