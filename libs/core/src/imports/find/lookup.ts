import type { Reason } from '../reason.js';

/** What a reference leads to, or why it leads nowhere. */
export type Found<T> = { readonly found: T } | { readonly reason: Reason };

/** Values under keys that several of them may share. */
export class Lookup<T> {
  private readonly values = new Map<string, T[]>();

  add(key: string | null, value: T): void {
    if (key === null || key === '') return;
    const same = this.values.get(key);
    if (!same) this.values.set(key, [value]);
    else if (!same.includes(value)) same.push(value);
  }

  all(key: string): readonly T[] {
    return this.values.get(key) ?? [];
  }
}

/** A name as it is compared: one space between words, no difference between upper and lower case. */
export function nameKey(name: string): string {
  return name.normalize('NFC').replace(/\s+/g, ' ').trim().toLocaleLowerCase('de');
}
