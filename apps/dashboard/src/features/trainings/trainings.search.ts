import { AWARENESS_KINDS, type AwarenessKind } from '@vieraugen/domain';
import { list, oneOf, text, type RawSearch } from '../../lib/search/params.js';

/** What a list of needs can be narrowed to. */
export const NEEDS = ['TODO', 'DUE_SOON', 'OVERDUE', 'VALID'] as const;
export type Need = (typeof NEEDS)[number];

export interface TrainingsSearch {
  q?: string;
  authority?: string;
  need?: Need;
  cols?: readonly string[];
}

export function readTrainingsSearch(raw: RawSearch): TrainingsSearch {
  return {
    q: text(raw.q),
    authority: text(raw.authority),
    need: oneOf(raw.need, NEEDS),
    cols: list(raw.cols),
  };
}

export interface MeasuresSearch {
  kind?: AwarenessKind;
}

export function readMeasuresSearch(raw: RawSearch): MeasuresSearch {
  return { kind: oneOf(raw.kind, AWARENESS_KINDS) };
}
