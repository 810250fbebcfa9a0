import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { packedFiles } from './packed-files.js';

const library = (path: string): string =>
  fileURLToPath(new URL(`../../libs/${path}`, import.meta.url));

const TEXTS_OF_REACT_ARIA =
  /[/\\](?:react-aria|react-aria-components|react-stately)[/\\].*[/\\]intl[/\\](?:.*[/\\])?([a-z]{2}-[A-Z]{2})\.m?js$/u;
const SPOKEN = ['de-DE', 'en-US'];

/** React Aria brings its texts in thirty languages; ours are German and English. */
const onlySpokenTexts: Plugin = {
  name: 'only-spoken-texts',
  enforce: 'pre',
  load(id) {
    const locale = TEXTS_OF_REACT_ARIA.exec(id)?.[1];
    return locale && !SPOKEN.includes(locale) ? 'export default {};' : null;
  },
};

/** What every screen needs and what hardly changes: the browser keeps it from release to release. */
const BASE =
  /[/\\]node_modules[/\\](?:react|react-dom|scheduler|i18next|react-i18next|@tanstack[/\\](?:react-router|router-core|react-query|query-core|history|react-store|store))[/\\]/u;

/** What every route needs before its screen: the frame, the way to the API, addresses and questions. */
const APP = [
  /[/\\]apps[/\\]dashboard[/\\]src[/\\](?:app[/\\]|lib[/\\](?!forms)|features[/\\].+\.(?:queries|search|graphql|texts(?:\.\w\w)?)\.ts$)/u,
  /[/\\]libs[/\\]ui[/\\]src[/\\](?:button|feedback|format|icon|layout|overlay|shell|status|texts)[/\\]/u,
];

/** Our libraries are taken from their source: one build, and no stale copy in between. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/',
  plugins: [onlySpokenTexts, react(), packedFiles],
  resolve: {
    alias: [
      { find: '@vieraugen/ui/styles.css', replacement: library('ui/src/styles/index.css') },
      { find: /^@vieraugen\/(ui|contract|domain)$/, replacement: `${library('')}$1/src/index.ts` },
    ],
  },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    rolldownOptions: {
      output: {
        // A chunk may need what another holds: modules still run in the order of their imports.
        strictExecutionOrder: true,
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            { name: 'base', test: BASE },
            { name: 'app', test: (id) => APP.some((part) => part.test(id)) },
          ],
        },
      },
    },
  },
});
