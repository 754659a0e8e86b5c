/** Windows of this browser in which the same submission stands open. They come, go and save without a word to us. */
export interface OtherWindows {
  /** How many there are beside this one. */
  count(): number
  subscribe(listener: () => void): () => void
  isOpen(window: string): boolean
  /** Tells the others that the server has something new. */
  saved(revision: number): void
  close(): void
}

/** What it takes to know of other windows: locks, which go with the window that holds them, and a way to speak. */
export interface WindowsWorld {
  readonly locks: LockManager
  openChannel(name: string): BroadcastChannel
}

type Word = { readonly says: 'came' } | { readonly says: 'saved'; readonly revision: number }

/**
 * Joins the windows of a submission. A window holds a lock for as long as it lives, so that one that was killed counts
 * as gone; `onSaved` is called with the revision that another window was given.
 */
export async function joinWindows(
  submission: string,
  window: string,
  { locks, openChannel }: WindowsWorld,
  onSaved: (revision: number) => void,
): Promise<OtherWindows> {
  const prefix = `tianbao:${submission}:`
  let release: () => void = () => undefined
  await new Promise<void>((held) => {
    const life = new Promise<void>((resolve) => {
      release = resolve
    })
    void locks.request(prefix + window, () => {
      held()
      return life
    })
  })
  const channel = openChannel(`tianbao:${submission}`)
  const listeners = new Set<() => void>()
  let open: ReadonlySet<string> = new Set()
  const look = async (): Promise<void> => {
    const { held = [] } = await locks.query()
    const now = held.flatMap(({ name }) =>
      name?.startsWith(prefix) && name !== prefix + window ? [name.slice(prefix.length)] : [],
    )
    const come = now.filter((one) => !open.has(one))
    const isSame = come.length === 0 && now.length === open.size
    open = new Set(now)
    // Its lock is ours for a moment when it goes, however it goes.
    for (const one of come) void locks.request(prefix + one, () => undefined).then(look)
    if (!isSame) for (const listener of [...listeners]) listener()
  }
  const say = (word: Word) => channel.postMessage(word)
  channel.onmessage = ({ data }: MessageEvent<Word>) => {
    void look()
    if (data.says === 'saved') onSaved(data.revision)
  }
  await look()
  say({ says: 'came' })
  return {
    count: () => open.size,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    isOpen: (one) => open.has(one),
    saved: (revision) => say({ says: 'saved', revision }),
    close() {
      release()
      channel.close()
    },
  }
}

/** For a browser that does not tell: no other window is known of. */
export const noOtherWindows: OtherWindows = {
  count: () => 0,
  subscribe: () => () => undefined,
  isOpen: () => false,
  saved: () => undefined,
  close: () => undefined,
}
