import type { DeviceCategory, PlatformKey } from '@vieraugen/domain';

export interface PlatformDatum {
  readonly platform: PlatformKey;
  readonly since: string;
  readonly name: string;
  readonly delegation: boolean;
  readonly client: boolean;
  readonly editable: boolean;
  readonly note?: string;
  /** Classes of official devices that it is kept off. */
  readonly prohibitedOn: readonly DeviceCategory[];
}

function platform(
  key: PlatformKey,
  since: string,
  name: string,
  [delegation, client, editable]: readonly [boolean, boolean, boolean],
  { note, prohibitedOn = [] }: Partial<Pick<PlatformDatum, 'note' | 'prohibitedOn'>> = {},
): PlatformDatum {
  return { platform: key, since, name, delegation, client, editable, note, prohibitedOn };
}

/**
 * Names and capabilities by date: whether access can be delegated, whether the client is shown,
 * whether a post can be edited. All of them have offered a second factor since they are listed.
 */
export const PLATFORMS: readonly PlatformDatum[] = [
  platform('X', '2010-01-01', 'Twitter', [false, true, false]),
  platform('X', '2023-07-24', 'X', [true, false, true]),
  platform('FACEBOOK', '2010-01-01', 'Facebook', [true, true, true], {
    note: 'Bescheid der Datenschutzaufsicht von 2023 gegen eine Seite der Staatskanzlei; Verfahren nicht abgeschlossen.',
  }),
  platform('INSTAGRAM', '2012-01-01', 'Instagram', [true, false, true]),
  platform('YOUTUBE', '2010-01-01', 'YouTube', [true, false, true]),
  platform('LINKEDIN', '2010-01-01', 'LinkedIn', [true, false, true]),
  platform('MASTODON', '2017-01-01', 'Mastodon', [false, true, true]),
  platform('BLUESKY', '2023-02-01', 'Bluesky', [false, false, false]),
  platform('THREADS', '2023-07-05', 'Threads', [true, false, true]),
  platform('TIKTOK', '2018-08-02', 'TikTok', [true, false, false], {
    prohibitedOn: ['SMARTPHONE', 'TABLET'],
  }),
  platform('WHATSAPP_CHANNEL', '2023-09-13', 'WhatsApp-Kanal', [true, false, true]),
  platform('OTHER', '2010-01-01', 'Andere Plattform', [false, false, true]),
];
