import { join } from 'node:path'
import type { Plugin } from 'vite'

/** RJSF asks for a reader of Markdown with its first field; few forms have any, so it comes when there is something to read. */
export const markdownWhenNeeded: Plugin = {
  name: 'markdown-when-needed',
  enforce: 'pre',
  resolveId: (id, importer) =>
    id === 'markdown-to-jsx/react' && importer?.includes('@rjsf')
      ? join(import.meta.dirname, 'src', 'Markdown.tsx')
      : null,
}
