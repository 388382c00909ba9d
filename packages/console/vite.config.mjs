import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { compressed } from './build/compressed.mjs';
import { operationHashes } from './build/operation-hashes.mjs';

const page = (/** @type {string} */ name) => fileURLToPath(new URL(`${name}.html`, import.meta.url));

/** Three pages without a common entry: officers', petitioners' and firms'. The gateway serves what this writes. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react(), operationHashes(), compressed()],
  build: {
    target: ['chrome109', 'edge109', 'firefox115', 'safari16.4'],
    manifest: 'manifest.json',
    sourcemap: false,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: { input: { index: page('index'), q: page('q'), firm: page('firm') } },
  },
});
