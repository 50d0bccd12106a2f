import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: at('.'),
  // Relative, so that the page works behind any path.
  base: './',
  plugins: [react()],
  resolve: {
    alias: [{ find: /^@tilanne\/([a-z-]+)$/, replacement: `${at('../../libs')}/$1/src/index.ts` }],
  },
  build: {
    outDir: at('../../dist/apps/web'),
    emptyOutDir: true,
    target: 'es2023',
    // Nothing as data: URL, so that the content security policy can stay at 'self'.
    assetsInlineLimit: 0,
    // The desk is one bundle on purpose: a form must open on it even when the server has gone away. The managers'
    // page, with its charts, is the only one that is fetched when it is wanted.
    chunkSizeWarningLimit: 1000,
  },
});
