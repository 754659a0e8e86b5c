/** Adds a listener; answers the way out. */
export function join(listeners: Set<() => void>, listener: () => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** Tells those who listen now, whatever they do to the list meanwhile. */
export function tell(listeners: ReadonlySet<() => void>): void {
  for (const listener of [...listeners]) listener()
}
