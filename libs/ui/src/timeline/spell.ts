import type { Format } from '../format/use-format.js';
import type { Span } from './scale.js';

/** An interval in words. */
export function spell(span: Span, format: Format): string {
  return format.interval({
    from: new Date(span.from).toISOString(),
    to: span.to === null ? null : new Date(span.to).toISOString(),
  });
}
