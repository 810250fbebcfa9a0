import { evidenceMime, MOST_EVIDENCE_BYTES } from './file-type.js';

const coded = { code: 'FILE_NOT_READABLE', field: 'file' };

describe('the type of an evidence', () => {
  it.each<[string, Buffer]>([
    ['application/pdf', Buffer.from('%PDF-1.7\n')],
    ['image/png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1])],
    ['image/jpeg', Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
    ['text/plain', Buffer.from('Protokoll: alle Sitzungen beendet')],
  ])('is %s by its bytes', (mime, content) => expect(evidenceMime(content)).toBe(mime));

  it.each<[string, Buffer]>([
    ['nothing', Buffer.alloc(0)],
    ['a program', Buffer.from('4d5a900003000000', 'hex')],
    ['what is not UTF-8', Buffer.from([0xe4, 0xf6, 0xfc, 0x20])],
    ['more than 10 MB', Buffer.alloc(MOST_EVIDENCE_BYTES + 1, 0x20)],
  ])('is refused for %s', (_, content) =>
    expect(() => evidenceMime(content)).toThrow(expect.objectContaining(coded)),
  );

  it('takes a page for text that is never shown as a page', () =>
    expect(evidenceMime(Buffer.from('<html><script>1</script>'))).toBe('text/plain'));
});
