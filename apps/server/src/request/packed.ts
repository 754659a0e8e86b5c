import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Context } from 'hono'

/** What is answered over and over, the same as long as its owner lives. */
type Body = string | Uint8Array<ArrayBuffer>

interface Packed {
  readonly body: Body
  readonly headers: Readonly<Record<string, string>>
  readonly isPacked: boolean
}

const pack = promisify(gzip)
const kept = new WeakMap<object, Map<Body, Promise<Body>>>()

/**
 * A body as it is to be answered, with the headers that say so: packed for whoever takes gzip, unless that is no smaller.
 * It is packed once, beside the main thread, when it is first asked for, and kept as long as its owner is.
 */
export async function packed(c: Context, owner: object, body: Body): Promise<Packed> {
  const vary = { Vary: 'Accept-Encoding' }
  const sent = takesGzip(c.req.header('accept-encoding')) ? await packedOnce(owner, body) : body
  if (sent === body) return { body, headers: vary, isPacked: false }
  return { body: sent, headers: { ...vary, 'Content-Encoding': 'gzip' }, isPacked: true }
}

function packedOnce(owner: object, body: Body): Promise<Body> {
  const bodies = kept.get(owner) ?? new Map<Body, Promise<Body>>()
  kept.set(owner, bodies)
  const packing =
    bodies.get(body) ??
    pack(body).then((bytes) => (bytes.length < Buffer.byteLength(body) ? new Uint8Array(bytes) : body))
  bodies.set(body, packing)
  return packing
}

/** Whether an `Accept-Encoding` takes gzip by name. */
export function takesGzip(accepted = ''): boolean {
  const codings = accepted.split(',').map((coding) => coding.replaceAll(/\s/g, '').toLowerCase().split(';'))
  const gzip = codings.find(([name]) => name === 'gzip')
  return gzip !== undefined && !gzip.some((part) => /^q=0(?:\.0*)?$/.test(part))
}
