import { extname } from 'node:path';
import express, {
  type NextFunction,
  type Request,
  type RequestHandler,
  type Response,
} from 'express';
import { type Encoding, encodingOf } from '../http/encodings.js';

/** The build lays them beside the files themselves (`apps/dashboard/packed-files.ts`). */
const SUFFIXES: Readonly<Record<Encoding, string>> = { br: '.br', gzip: '.gz' };
const PACKED = /\.(?:js|css|svg)$/;

type Options = Omit<Parameters<typeof express.static>[1] & object, 'setHeaders'>;

/** Serves the files of a folder, packed at build time where the browser takes that. */
export function packedFiles(directory: string, options: Options): RequestHandler[] {
  const plain = express.static(directory, options);
  const packed = express.static(directory, { ...options, setHeaders: describePacked });
  return [(request, response, next) => preferPacked(request, response, next, packed), plain];
}

function preferPacked(
  request: Request,
  response: Response,
  next: NextFunction,
  packed: RequestHandler,
): void {
  if (!PACKED.test(request.path)) return next();
  response.vary('Accept-Encoding');
  const encoding = encodingOf(request);
  if (!encoding) return next();
  const { url } = request;
  request.url = url.replace(request.path, `${request.path}${SUFFIXES[encoding]}`);
  // What the build has not packed, being small, is sent as it is.
  void packed(request, response, (error?: unknown) => {
    request.url = url;
    next(error);
  });
}

/** The file is what its name says without the suffix, in the encoding that the suffix names. */
function describePacked(response: Response, path: string): void {
  const suffix = extname(path);
  response.setHeader('Content-Encoding', suffix === SUFFIXES.br ? 'br' : 'gzip');
  response.type(extname(path.slice(0, -suffix.length)));
}
