import { join } from 'node:path'
import type { Plugin } from 'vite'

/** Files of ours in the place of what RJSF asks for. */
const instead: Readonly<Record<string, string>> = {
  // It asks for a reader of Markdown with its first field; few forms have any, so it comes when there is something to read.
  'markdown-to-jsx/react': 'Markdown.tsx',
  'fast-uri': 'no-uris.ts',
}

/** Keeps out of the page what RJSF asks for and no form of ours needs before one can type. */
export const whatRjsfNeeds: Plugin = {
  name: 'what-rjsf-needs',
  enforce: 'pre',
  resolveId(id, importer) {
    const own = Object.hasOwn(instead, id) && importer?.includes('@rjsf') ? instead[id] : undefined
    return own === undefined ? null : join(import.meta.dirname, 'src', own)
  },
}
