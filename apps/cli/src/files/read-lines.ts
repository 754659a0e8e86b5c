import { isAscii, isUtf8, transcode } from 'node:buffer'

/** Bytes of one line, at most. A longer one is passed over without being kept. */
export const longestLine = 16 * 1024 * 1024

/** A line of UTF-8 text without its end, or why it has none. */
export type Line = { readonly text: string } | { readonly problem: 'long' | 'encoding' }

/**
 * The lines of a stream of bytes, as they come. Ends are LF or CRLF; a byte order mark at the beginning is passed over.
 * Memory is bounded by `longest` however long a line is.
 */
export async function* readLines(
  bytes: AsyncIterable<Uint8Array>,
  longest: number = longestLine,
): AsyncGenerator<Line> {
  let parts: Uint8Array[] = []
  let size = 0
  const take = (): Line => {
    const line: Line = size > longest ? { problem: 'long' } : decode(joined(parts))
    parts = []
    size = 0
    return line
  }
  const keep = (part: Uint8Array): void => {
    size += part.length
    if (size > longest) parts = []
    else parts.push(part)
  }
  for await (const chunk of bytes) {
    let from = 0
    for (let end = chunk.indexOf(0x0a); end >= 0; end = chunk.indexOf(0x0a, from)) {
      keep(chunk.subarray(from, end))
      yield take()
      from = end + 1
    }
    if (from < chunk.length) keep(chunk.subarray(from))
  }
  if (size > 0) yield take()
}

function joined(parts: readonly Uint8Array[]): Buffer {
  const [first] = parts
  if (parts.length !== 1 || first === undefined) return Buffer.concat(parts)
  return Buffer.from(first.buffer, first.byteOffset, first.length)
}

/** Looked at, then made a text: a dozen times as fast as a decoder that stops at what is wrong. */
function decode(bytes: Buffer): Line {
  if (!isUtf8(bytes)) return { problem: 'encoding' }
  const from = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  const to = bytes.at(-1) === 0x0d ? bytes.length - 1 : bytes.length
  const kept = bytes.subarray(from, Math.max(from, to))
  if (isAscii(kept)) return { text: kept.toString('latin1') }
  return { text: transcode(kept, 'utf8', 'utf16le').toString('utf16le') }
}
