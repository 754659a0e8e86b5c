import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { whatRjsfNeeds } from './what-rjsf-needs.ts'

/** The server of the API while the pages are being worked on. */
const api = process.env.TIANBAO_API ?? 'http://127.0.0.1:8787'

export default defineConfig({
  root: import.meta.dirname,
  plugins: [whatRjsfNeeds, react()],
  build: {
    outDir: 'dist',
    // What `public/sw.js` remembers beforehand.
    manifest: 'files.json',
    // The page's CSP allows no inline source, so nothing is inlined, however small.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'chrome100',
  },
  // The server answers this folder with a policy of its own: code may be generated there, and nothing be reached.
  worker: {
    format: 'es',
    rolldownOptions: {
      output: {
        entryFileNames: 'assets/workers/[name]-[hash].js',
        chunkFileNames: 'assets/workers/[name]-[hash].js',
      },
    },
  },
  server: { proxy: { '/api': { target: api, changeOrigin: true } } },
})
