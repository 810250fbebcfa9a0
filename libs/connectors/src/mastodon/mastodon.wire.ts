import { z } from 'zod';

/** What is read of `GET /api/v1/accounts/lookup` (docs.joinmastodon.org, Account and Field). */
export const mastodonAccount = z.object({
  url: z.string(),
  fields: z
    .array(
      z.object({
        /** HTML with the link in it. */
        value: z.string(),
        /** When the server saw the page link back with rel="me"; null = it did not. */
        verified_at: z.string().nullable(),
      }),
    )
    .default([]),
});
