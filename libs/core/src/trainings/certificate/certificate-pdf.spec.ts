import { inflateSync } from 'node:zlib';
import { digestOfCompletion } from './certificate.js';
import { certificatePdf } from './certificate-pdf.js';

const CERTIFICATE = {
  issuedBy: 'Ministerium für Ämter',
  issuedOn: '2026-11-23',
  name: 'Kim Muster',
  functionLabel: 'Referent/in Pressestelle',
  module: 'Grundlagen für Öffentlichkeitsarbeit',
  version: '2.0',
  deliveredBy: 'Fortbildungszentrum',
  completedOn: '2026-01-15',
  validUntil: '2028-01-14',
  evidenceType: 'ATTENDANCE_LIST' as const,
  digest: 'ab'.repeat(32),
};

/** Everything of the file that is text once its streams are unpacked. */
function unpacked(pdf: Buffer): string {
  const text = pdf.toString('latin1');
  const streams = [...text.matchAll(/stream\n([\s\S]*?)\nendstream/g)].map(([, body = '']) => {
    try {
      return inflateSync(Buffer.from(body, 'latin1')).toString('latin1');
    } catch {
      return '';
    }
  });
  return text + streams.join('\n');
}

describe('a certificate', () => {
  it('is one page of tagged PDF in German with a title', async () => {
    const text = unpacked(await certificatePdf(CERTIFICATE));
    expect(text.startsWith('%PDF-1.7')).toBe(true);
    expect(text).toMatch(/\/Type \/Page\n/);
    expect(text.match(/\/Type \/Page\n/g)).toHaveLength(1);
    expect(text).toMatch(/\/Marked true/);
    expect(text).toMatch(/\/Lang \(de-DE\)/);
    expect(text).toMatch(/\/DisplayDocTitle true/);
    for (const type of ['Document', 'H1', 'Table', 'TR', 'TH', 'TD'])
      expect(text).toContain(`/S /${type}`);
    expect(text).toContain('pdfuaid');
  });

  it('can be made without a name and without an organiser', async () => {
    const pdf = await certificatePdf({ ...CERTIFICATE, name: null, deliveredBy: null });
    expect(pdf.length).toBeGreaterThan(1_000);
  });

  it('has a digest that any change of the entry changes', () => {
    const entry = {
      id: 'c',
      personId: 'p',
      completedOn: '2026-01-15',
      validUntil: '2028-01-14',
      evidenceType: 'CERTIFICATE' as const,
      module: { key: 'BASICS', version: '2.0' },
    };
    const digest = digestOfCompletion(entry);
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
    expect(digestOfCompletion({ ...entry })).toBe(digest);
    const others = [
      { ...entry, completedOn: '2026-01-16' },
      { ...entry, validUntil: '2028-01-15' },
      { ...entry, personId: 'q' },
      { ...entry, module: { key: 'BASICS', version: '2.1' } },
    ];
    expect(new Set([digest, ...others.map(digestOfCompletion)]).size).toBe(5);
  });
});
