import { type DBSchema, openDB } from 'idb'
import { readDraft } from './read-draft.ts'
import type { Draft, KeepDraft } from './save-types.ts'

/** Drafts on this machine (IndexedDB): of each submission one for each window in which it stands open. */
export interface DraftShelf {
  /**
   * Makes the drafts that windows left behind which are no longer open this window's own, and answers them. They stay
   * on the shelf until `keep` puts this window's draft in their place.
   */
  adopt(isOpen: (window: string) => boolean): Promise<readonly Draft[]>
  readonly keep: KeepDraft
  /** Writes now what waits to be written: the page may be gone in a moment. */
  flush(): void
  close(): void
}

/** One window's drafts of one submission: its own, or those that it has adopted. */
interface Kept {
  readonly submission: string
  readonly window: string
  readonly drafts: readonly unknown[]
}

interface Shelf extends DBSchema {
  drafts: { key: [submission: string, window: string]; value: Kept; indexes: { submission: string } }
}

/** What the shelf needs of the world. */
export interface ShelfWorld {
  /** Runs later; answers how to call it off. */
  after(milliseconds: number, run: () => void): () => void
}

/** How long edits are gathered before they are written, in milliseconds: copying a large form is not for every key. */
const gathering = 250

/** Opens the shelf for one submission in one window. Rejects where the browser keeps nothing for us. */
export async function openDraftShelf(
  submission: string,
  window: string,
  { after }: ShelfWorld,
): Promise<DraftShelf> {
  const shelf = await openDB<Shelf>('tianbao', 1, {
    upgrade(database) {
      database
        .createObjectStore('drafts', { keyPath: ['submission', 'window'] })
        .createIndex('submission', 'submission')
    },
    // A later release of the page waits for us to let go.
    blocking: (_now, _then, event) => (event.target as IDBDatabase).close(),
  })
  let latest: { readonly draft: Draft | null; readonly kept: (isKept: boolean) => void } | null = null
  let cancel: (() => void) | null = null

  const write = async () => {
    cancel?.()
    cancel = null
    const now = latest
    if (now === null) return
    latest = null
    try {
      const work = shelf.transaction('drafts', 'readwrite')
      const done =
        now.draft === null
          ? work.store.delete([submission, window])
          : work.store.put({ submission, window, drafts: [now.draft] })
      // A page that goes hears of no request any more: what is not committed by then is thrown away.
      work.commit()
      await Promise.all([done, work.done])
      now.kept(true)
    } catch {
      // Full, or forbidden by the browser's settings: the page says so.
      now.kept(now.draft === null)
    }
  }

  return {
    async adopt(isOpen) {
      const work = shelf.transaction('drafts', 'readwrite')
      const all = await work.store.index('submission').getAll(submission)
      const orphans = all.filter((kept) => kept.window !== window && !isOpen(kept.window))
      const drafts = orphans.flatMap((kept) => kept.drafts)
      const moves = orphans.map((kept) => work.store.delete([submission, kept.window]))
      const own = drafts.length > 0 ? [work.store.put({ submission, window, drafts })] : []
      await Promise.all([...moves, ...own, work.done])
      return drafts.flatMap((draft) => readDraft(draft) ?? [])
    },
    keep(draft, kept) {
      latest = { draft, kept }
      // What is saved must not come back: it goes at once.
      if (draft === null) void write()
      else cancel ??= after(gathering, () => void write())
    },
    flush: () => void write(),
    close() {
      void write().finally(() => shelf.close())
    },
  }
}

/** For a browser that keeps nothing: what is typed is on the screen, and the page says so. */
export const noShelf: DraftShelf = {
  adopt: async () => [],
  keep: (draft, kept) => kept(draft === null),
  flush: () => undefined,
  close: () => undefined,
}
