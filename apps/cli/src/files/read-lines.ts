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
    const line: Line = size > longest ? { problem: 'long' } : decode(Buffer.concat(parts))
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

function decode(bytes: Uint8Array): Line {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return { text: text.endsWith('\r') ? text.slice(0, -1) : text }
  } catch {
    return { problem: 'encoding' }
  }
}
