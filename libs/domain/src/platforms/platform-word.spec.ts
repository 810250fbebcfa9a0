import { platformByWord } from './platform-word.js';

describe('platformByWord', () => {
  it.each([
    ['Twitter', 'X'],
    ['x', 'X'],
    ['X (Twitter)', 'X'],
    ['Facebook', 'FACEBOOK'],
    ['WhatsApp', 'WHATSAPP_CHANNEL'],
    ['WHATSAPP_CHANNEL', 'WHATSAPP_CHANNEL'],
    ['Mastodon', 'MASTODON'],
    ['Flickr', 'OTHER'],
    ['Sonstige', 'OTHER'],
    [' youtube ', 'YOUTUBE'],
  ])('%s → %s', (word, platform) => {
    expect(platformByWord(word)?.platform).toBe(platform);
  });

  it('does not guess', () => {
    expect(platformByWord('Fax')).toBeNull();
  });
});
