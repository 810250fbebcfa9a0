import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const library = (path: string): string =>
  fileURLToPath(new URL(`../../libs/${path}`, import.meta.url));

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
    rollupOptions: {
      output: {
        /** What changes with every release, and what does not: the browser keeps the second. */
        manualChunks: (id: string) => (id.includes('/node_modules/') ? 'vendor' : undefined),
      },
    },
    chunkSizeWarningLimit: 900,
  },
});
