/** An id for a new indicator, never given before: rows that were filled under one that is gone are not taken for its own. */
export function mintNode(): string {
  return `i${crypto.randomUUID().replaceAll('-', '').slice(-10)}`
}
