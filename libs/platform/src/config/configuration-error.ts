/** One setting that cannot be used. */
export interface ConfigurationProblem {
  readonly variable: string;
  readonly de: string;
  readonly en: string;
}

/** The environment is not usable; says everything that is wrong with it at once. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';

  constructor(readonly problems: readonly ConfigurationProblem[]) {
    super(problems.map(({ variable, en }) => `${variable}: ${en}`).join('\n'));
  }

  get de(): string {
    return this.problems.map(({ variable, de }) => `${variable}: ${de}`).join('\n');
  }

  get en(): string {
    return this.message;
  }
}
