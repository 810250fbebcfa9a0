import { plainHandle } from './handle.js';
import type { AccountPath, PlatformDefinition } from './platform-definition.js';

/** What an address names: a handle, or an object id that then stands for the handle. */
export interface Matched {
  readonly handle: string;
  readonly id: string | null;
}

/** Lays a path of a definition upon the segments of an address; null where it does not fit. */
export function matchPath(
  definition: PlatformDefinition,
  { path, prefix = '', parameter }: AccountPath,
  segments: readonly string[],
  query: URLSearchParams,
): Matched | null {
  const more = path.endsWith('/**');
  const wanted = path
    .replace(/\/\*\*$/, '')
    .split('/')
    .slice(1);
  if (segments.length < wanted.length || (!more && segments.length > wanted.length)) return null;
  let found: Matched | null = null;
  for (const [index, part] of wanted.entries()) {
    const segment = segments[index] ?? '';
    if (part.includes('{')) {
      found = readPlaceholder(definition, part, segment, index === 0);
      if (!found) return null;
    } else if (part !== '*' && part !== segment.toLowerCase()) return null;
  }
  if (parameter) found = readValue(definition, query.get(parameter) ?? '');
  return found && { ...found, handle: found.id ?? `${prefix}${found.handle}` };
}

function readPlaceholder(
  definition: PlatformDefinition,
  part: string,
  segment: string,
  isFirst: boolean,
): Matched | null {
  const withAt = part.startsWith('@');
  if (withAt !== /^(?:@|%40)/i.test(segment) && withAt) return null;
  const plain = plainHandle(segment);
  if (isFirst && definition.reserved?.includes(plain.toLowerCase())) return null;
  if (part.endsWith('{id}')) {
    const id = definition.id?.exec(plain)?.[1];
    return id ? { handle: id, id } : null;
  }
  return definition.handle.test(plain) ? { handle: plain, id: null } : null;
}

function readValue(definition: PlatformDefinition, value: string): Matched | null {
  const plain = plainHandle(value);
  const id = definition.id?.exec(plain)?.[1];
  if (id) return { handle: id, id };
  return definition.handle.test(plain) ? { handle: plain, id: null } : null;
}

/** The parts of an address's path. */
export function segmentsOf(url: URL): readonly string[] {
  // Old addresses of X hide the path behind `#!`.
  const path =
    url.pathname === '/' && url.hash.startsWith('#!/') ? url.hash.slice(2) : url.pathname;
  return path.split('/').filter((segment) => segment !== '');
}
