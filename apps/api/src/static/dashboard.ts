import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import express, { type NextFunction, type Request, type Response, Router } from 'express';
import { DASHBOARD } from './place.js';
import { bilingual, renderPage } from '../http/page.js';
import { nonceOf } from '../http/security-headers.js';
import { packedFiles } from './packed-files.js';

const A_YEAR_MS = 31_536_000_000;

/** Paths that are never a page of the dashboard. */
const RESERVED =
  /^\/(graphql|auth|oidc|events|health|metrics|assets|api|calendar|verify|exports)(\/|$)/;

/**
 * The dashboard's files, and its one page for every address that is nothing else. Files under
 * /assets have their content's hash in the name: browsers may keep them for ever.
 */
export function dashboard(directory = DASHBOARD): Router {
  const router = Router();
  const assets = join(directory, 'assets');
  router.use('/assets', packedFiles(assets, { immutable: true, maxAge: A_YEAR_MS, index: false }));
  router.use(express.static(directory, { index: false, maxAge: 0 }));
  const page = rememberedPage(join(directory, 'index.html'));
  router.use((request: Request, response: Response, next: NextFunction) => {
    const isPage =
      (request.method === 'GET' || request.method === 'HEAD') &&
      !RESERVED.test(request.path) &&
      request.accepts(['html', 'json']) === 'html';
    if (!isPage) return next();
    const text = page();
    response.setHeader('Cache-Control', 'no-store').type('html');
    if (text === null) return void response.status(503).send(notBuilt(nonceOf(response)));
    response.send(withNonce(text, nonceOf(response)));
  });
  return router;
}

/** Read once per build: a new build changes the file's time. */
function rememberedPage(file: string): () => string | null {
  let known: { readonly time: number; readonly text: string } | null = null;
  return () => {
    if (!existsSync(file)) return null;
    const time = statSync(file).mtimeMs;
    if (known?.time !== time) known = { time, text: readFileSync(file, 'utf8') };
    return known.text;
  };
}

/** Components that add a style while they run find the nonce for it here. */
function withNonce(page: string, nonce: string): string {
  return page.replace('<head>', `<head>\n<meta property="csp-nonce" nonce="${nonce}">`);
}

function notBuilt(nonce: string): string {
  const body = bilingual(
    'h1',
    'Die Oberfläche ist noch nicht gebaut. Bitte führen Sie „npm run build“ aus.',
    'The dashboard has not been built yet. Please run “npm run build”.',
  );
  return renderPage({ title: 'Vieraugen', body, nonce });
}
