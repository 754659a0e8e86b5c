import { sentence } from '@tianbao/finding'
import { parseJson, templateMessages } from '@tianbao/template'
import type { MiddlewareHandler } from 'hono'
import { ApiError } from '../api-error.ts'
import { isUnsafe } from './same-site.ts'

/** Objects and arrays within one another that a request may have, at most. */
export const requestDepth = 64

const json = /^application\/json(?:; ?charset=utf-8)?$/i

/**
 * Lets a body through only if `parseJson` has nothing against it, it is UTF-8, sent as exactly `application/json`, of at most `limit(path)`
 * bytes. Bytes are counted as they come, whatever the request says of its length.
 */
export function strictJsonBody(limit: (path: string) => number): MiddlewareHandler {
  return async (c, next) => {
    if (!isUnsafe(c.req.method)) return next()
    const type = c.req.header('content-type')
    if (type !== undefined && !json.test(type)) throw new ApiError('request.content_type')
    const bytes = await readBytes(c.req.raw, limit(c.req.path))
    if (bytes.length > 0) {
      if (type === undefined) throw new ApiError('request.content_type')
      const text = decode(bytes)
      refuseFaults(text, limit(c.req.path))
      c.req.raw = new Request(c.req.raw, { body: text })
    }
    return next()
  }
}

async function readBytes(request: Request, limit: number): Promise<Uint8Array> {
  const tooLarge = (): ApiError => new ApiError('request.too_large', { limit: limit / 1024 / 1024 })
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLarge()
  if (!request.body) return new Uint8Array()
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of request.body) {
    size += part.length
    if (size > limit) throw tooLarge()
    parts.push(part)
  }
  return Buffer.concat(parts, size)
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new ApiError('request.encoding')
  }
}

function refuseFaults(text: string, bytes: number): void {
  const [fault] = parseJson(text, { bytes, depth: requestDepth }).findings ?? []
  if (!fault) return
  const detail = sentence(fault, templateMessages['zh-CN'])
  throw new ApiError('request.json', { ...fault.params, reason: fault.code, detail })
}
