/** What a memory keeps at most: readings, and characters of a key whose reading is kept. */
interface Room {
  readonly most: number
  readonly longest: number
}

/**
 * Readings by key, each made once. A memory only: what it answers never depends on what is in it, and it is bounded,
 * the oldest readings going first. Readings are shared: nobody changes them.
 */
export function createMemory<Reading>({
  most,
  longest,
}: Room): (key: string, read: (key: string) => Reading) => Reading {
  const kept = new Map<string, Reading>()
  return (key, read) => {
    const known = kept.get(key)
    if (known !== undefined) return known
    const reading = read(key)
    if (key.length > longest) return reading
    if (kept.size >= most) {
      const [oldest] = kept.keys()
      if (oldest !== undefined) kept.delete(oldest)
    }
    kept.set(key, reading)
    return reading
  }
}
