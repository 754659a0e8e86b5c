/** Browsers without idle time to tell of get so many milliseconds, the others at most this many. */
const patience = { without: 500, atMost: 3_000 }

/** Runs something when the page has nothing better to do. Returns the way out. */
export function whenIdle(run: () => void): () => void {
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(run, patience.without)
    return () => clearTimeout(timer)
  }
  const turn = requestIdleCallback(run, { timeout: patience.atMost })
  return () => cancelIdleCallback(turn)
}
