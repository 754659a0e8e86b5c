import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The server of the API while the pages are being worked on. */
const api = process.env.TIANBAO_API ?? 'http://127.0.0.1:8787'

export default defineConfig({
  root: import.meta.dirname,
  base: '/designer/',
  plugins: [react()],
  build: {
    outDir: 'dist',
    // What the portal's `sw.js` remembers beforehand for these pages.
    manifest: 'files.json',
    // The page's CSP allows no inline source, so nothing is inlined, however small.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'chrome100',
  },
  worker: { format: 'es' },
  server: { proxy: { '/api': { target: api, changeOrigin: true } } },
})
