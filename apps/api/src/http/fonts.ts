import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DASHBOARD } from '../static/place.js';

const WEIGHTS: Readonly<Record<string, number>> = { Regular: 400, Medium: 500, SemiBold: 600 };
const FILE = /^FiraSans-(\w+)-[\w-]+\.woff2$/;

/** The dashboard's typeface for the pages beside it, from the files of its build; none without one. */
export function fontFaces(): string {
  return files()
    .flatMap((name) => {
      const weight = WEIGHTS[FILE.exec(name)?.[1] ?? ''];
      return weight === undefined ? [] : [face(name, weight)];
    })
    .join('');
}

function files(): string[] {
  try {
    return readdirSync(join(DASHBOARD, 'assets'));
  } catch {
    return [];
  }
}

const face = (name: string, weight: number): string =>
  `@font-face{font-family:"Fira Sans";font-weight:${weight};font-display:swap;src:url("/assets/${name}") format("woff2")}`;
