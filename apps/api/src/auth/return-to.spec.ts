import { localPath } from './return-to.js';

const HERE = 'https://register.example';

describe('where sign-in leads back to', () => {
  it.each(['/', '/konten', '/konten?seite=2&x=%2F%2Fevil', '/konten/1#verlauf'])(
    'a path of ours: %s',
    (path) => expect(localPath(path, HERE)).toBe(path),
  );

  it.each([
    undefined,
    ['/a', '/b'],
    '',
    'konten',
    'https://evil.example',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '/\u0009/evil.example',
    '/\n/evil.example',
    'javascript:alert(1)',
    '/auth/logout',
    '/../auth/login',
  ])('nothing else: %j', (path) => expect(localPath(path, HERE)).toBe('/'));

  it('not to another host by way of dots', () => {
    expect(localPath('/..//evil.example', HERE)).toBe('/evil.example');
  });
});
