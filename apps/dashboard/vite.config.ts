import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const library = (path: string): string => fileURLToPath(new URL(`../../libs/${path}`, import.meta.url));

/** Our libraries are taken from their source: one build, and no stale copy in between. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/',
  plugins: [react()],
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
    chunkSizeWarningLimit: 900,
  },
});
