import {
  type OpinionRow,
  opinionsOnDrafts,
  opinionsOnExemptions,
  opinionsOnVersions,
  peopleByIds,
} from '@vieraugen/data';
import type { Reading } from '../kernel/reading.js';

export type { OpinionRow };

/**
 * By their functions, those who proposed or gave an opinion: an office that they hold for all, told to
 * whoever may read what they said, also where functions of other houses are not told.
 */
export async function actingFunctions(
  reading: Reading,
  personIds: readonly string[],
): Promise<readonly { readonly id: string; readonly functionLabel: string }[]> {
  return peopleByIds(reading.beyond(), personIds);
}

/** What was said about drafts, for those who see drafts. */
export async function draftOpinions(
  reading: Reading,
  draftIds: readonly string[],
): Promise<readonly OpinionRow[]> {
  const seen = reading.ifPermitted('policy.review');
  return seen ? opinionsOnDrafts(seen, draftIds) : [];
}

/** What was said before versions were released. */
export async function versionOpinions(
  reading: Reading,
  policyVersionIds: readonly string[],
): Promise<readonly OpinionRow[]> {
  const seen = reading.ifPermitted('policy.review');
  return seen ? opinionsOnVersions(seen, policyVersionIds) : [];
}

export async function exemptionOpinions(
  reading: Reading,
  exemptionIds: readonly string[],
): Promise<readonly OpinionRow[]> {
  const seen = reading.ifPermitted('exemption.read');
  return seen ? opinionsOnExemptions(seen, exemptionIds) : [];
}
