/** A sentence per language with placeholders `{name:format}` and `{from..to}`, see `render-reason.ts`. */
export interface ReasonText {
  readonly de: string;
  readonly en: string;
}

/** The closed reasons of a rule: the keys are persisted with the findings. */
export type ReasonTexts = Readonly<Record<string, ReasonText>>;
