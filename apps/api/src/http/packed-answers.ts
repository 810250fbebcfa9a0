import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { type Encoding, encodingOf, WORTH_PACKING } from './encodings.js';

/** Quick rather than small: an answer is packed once for one reader. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 3 } };
const GZIP = { level: 3 };

const pack: Readonly<Record<Encoding, (text: string) => Promise<Buffer>>> = {
  br: (text) => promisify(brotliCompress)(text, BROTLI),
  gzip: (text) => promisify(gzip)(text, GZIP),
};

/**
 * Packs answers that are sent whole; a stream of events is written bit by bit and stays as it is.
 * The length of what is packed together would tell about the secrets in it to somebody who can have
 * it asked for again and again with words of his choice (BREACH). Nobody else can have this asked:
 * the session is same-site, every request needs the header against forgery, and our pages load no
 * script of others. Pages with a nonce are not packed at all.
 */
export function packedAnswers(): RequestHandler {
  return (request: Request, response: Response, next: NextFunction) => {
    const send = response.send.bind(response);
    response.send = (body: unknown) => {
      if (typeof body !== 'string' || body.length < WORTH_PACKING) return send(body);
      response.vary('Accept-Encoding');
      const encoding = encodingOf(request);
      if (!encoding) return send(body);
      pack[encoding](body).then((packed) => {
        response.setHeader('Content-Encoding', encoding);
        send(packed);
      }, next);
      return response;
    };
    next();
  };
}
