/** Browsers without idle time to tell of get so many milliseconds, the others at most this many. */
const patience = { without: 500, atMost: 3_000 }

/**
 * Runs something when the page has nothing better to do, and so many milliseconds for it (`room`): while frames are
 * drawn a browser has less. Returns the way out.
 */
export function whenIdle(run: () => void, room = 0, atMost = patience.atMost): () => void {
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(run, Math.min(atMost, patience.without))
    return () => clearTimeout(timer)
  }
  const end = performance.now() + atMost
  const ask = () => requestIdleCallback(look, { timeout: Math.max(1, end - performance.now()) })
  const look = (deadline: IdleDeadline) => {
    if (deadline.didTimeout || deadline.timeRemaining() >= room) run()
    else turn = ask()
  }
  let turn = ask()
  return () => cancelIdleCallback(turn)
}
