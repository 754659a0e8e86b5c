import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/** The server of the API while the pages are being worked on. */
const api = process.env.TIANBAO_API ?? 'http://127.0.0.1:8787'

/** RJSF asks for a reader of Markdown with its first field; few forms have any, so it comes when there is something to read. */
const markdownWhenNeeded: Plugin = {
  name: 'markdown-when-needed',
  enforce: 'pre',
  resolveId: (id, importer) =>
    id === 'markdown-to-jsx/react' && importer?.includes('@rjsf')
      ? join(import.meta.dirname, 'src', 'Markdown.tsx')
      : null,
}

export default defineConfig({
  root: import.meta.dirname,
  plugins: [markdownWhenNeeded, react()],
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
