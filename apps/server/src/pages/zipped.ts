import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Page } from './read-pages.ts'

const pack = promisify(gzip)
const kept = new WeakMap<Page, Promise<Uint8Array<ArrayBuffer> | null>>()

/** A file as gzip packs it: once, beside the main thread, when it is first asked for. Null where that is no smaller. */
export function zipped(page: Page): Promise<Uint8Array<ArrayBuffer> | null> {
  const known = kept.get(page)
  if (known) return known
  const packing = pack(page.bytes).then((bytes) =>
    bytes.length < page.bytes.length ? new Uint8Array(bytes) : null,
  )
  kept.set(page, packing)
  return packing
}

/** Whether an `Accept-Encoding` takes gzip by name. */
export function takesGzip(accepted: string | undefined): boolean {
  const [, ...of] = (accepted ?? '')
    .split(',')
    .map((coding) => coding.replaceAll(/\s/g, '').toLowerCase().split(';'))
    .find(([name]) => name === 'gzip') ?? ['', 'q=0']
  return !of.some((weight) => /^q=0(?:\.0*)?$/.test(weight))
}
