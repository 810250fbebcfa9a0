/** One sentence in each language; why a row is refused, or what is to be known about a file. */
export interface Reason {
  readonly de: string;
  readonly en: string;
}

/** The language in which a report is written. */
export type ReportLanguage = keyof Reason;

export const reason = (de: string, en: string): Reason => ({ de, en });
