import type { ReactElement } from 'react';
import { PATHS } from './paths.js';

export type IconName = keyof typeof PATHS;

interface IconProps {
  name: IconName;
  /** Only where no word stands beside it; otherwise the symbol is decoration. */
  label?: string;
}

const SOLID: ReadonlySet<IconName> = new Set(['up', 'down']);

/** A line symbol in the colour and size of its text. */
export function Icon({ name, label }: IconProps): ReactElement {
  const meaning = label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true };
  return (
    <svg className="va-icon" viewBox="0 0 16 16" focusable="false" {...meaning}>
      <path
        d={PATHS[name]}
        fill={SOLID.has(name) ? 'currentColor' : 'none'}
        stroke="currentColor"
        strokeWidth="1.7"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
    </svg>
  );
}

/** Two pairs of eyes: the product's mark. */
export function Mark(): ReactElement {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <g fill="none" stroke="currentColor" strokeWidth="2.4">
        <path d="M2 11c4-6 8-6 13 0-5 6-9 6-13 0zM17 21c4-6 8-6 13 0-5 6-9 6-13 0z" />
      </g>
      <circle cx="8.5" cy="11" r="2.6" fill="currentColor" />
      <circle cx="23.5" cy="21" r="2.6" fill="currentColor" />
    </svg>
  );
}
