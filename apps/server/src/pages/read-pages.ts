import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'

/** A file of the portal, ready to be answered. */
export interface Page {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Its media type. */
  readonly type: string
  readonly etag: string
}

/** Files by path: `/index.html`, `/assets/main-4f2a.js`, `/designer/index.html`. Only what is in here is ever served. */
export type Pages = ReadonlyMap<string, Page>

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
}

/**
 * Reads the built pages of an app (a few megabytes) into memory, to be served under `base`; nothing where they are not
 * built. Hidden files are left out.
 */
export function readPages(folder: string, base = ''): Pages {
  if (!existsSync(folder)) return new Map()
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && !entry.name.startsWith('.'),
  )
  return new Map(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name)
      return [`${base}/${relative(folder, path).split(sep).join('/')}`, readPage(path)]
    }),
  )
}

function readPage(path: string): Page {
  const bytes = new Uint8Array(readFileSync(path))
  const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`
  return { bytes, type: types[extname(path)] ?? 'application/octet-stream', etag }
}
