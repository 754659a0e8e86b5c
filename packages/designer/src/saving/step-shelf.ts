import { isEdit } from '@tianbao/edit'
import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { DesignStep } from '../state/history.ts'
import type { WaitingSteps } from './bring-steps.ts'

/** What the server lacks, kept on this machine (IndexedDB): of each draft one record for each window. */
export interface StepShelf {
  /**
   * Makes what windows left behind which are no longer open this window's own, and answers it, and their names. It
   * stays on the shelf until `keep` puts this window's own in its place.
   */
  adopt(isOpen: (window: string) => boolean): Promise<Adopted>
  /** Keeps what waits, null for nothing; resolves with whether the machine let us. */
  keep(waiting: WaitingSteps | null): Promise<boolean>
  /** A JSON text that is no template yet, under the screen's own name; null for none. */
  readText(): Promise<string | null>
  keepText(text: string | null): Promise<void>
  close(): void
}

/** What windows of this browser that are gone have left behind, and which windows those are. */
export interface Adopted {
  readonly left: readonly WaitingSteps[]
  readonly gone: readonly string[]
}

interface Kept {
  readonly draft: string
  readonly window: string
  readonly left: readonly unknown[]
}

interface Shelf extends DBSchema {
  steps: { key: [draft: string, window: string]; value: Kept; indexes: { draft: string } }
  texts: { key: string; value: { readonly draft: string; readonly text: string } }
}

/** Opens the shelf of one draft for one window. Rejects where the browser keeps nothing for us. */
export async function openStepShelf(draft: string, window: string): Promise<StepShelf> {
  const shelf = await openDB<Shelf>('tianbao-designer', 1, {
    upgrade(database) {
      database.createObjectStore('steps', { keyPath: ['draft', 'window'] }).createIndex('draft', 'draft')
      database.createObjectStore('texts', { keyPath: 'draft' })
    },
    // A later release of the page waits for us to let go.
    blocking: (_now, _then, event) => (event.target as IDBDatabase).close(),
  })
  return {
    adopt: (isOpen) => adopt(shelf, draft, window, isOpen),
    async keep(waiting) {
      try {
        const work = shelf.transaction('steps', 'readwrite')
        const put = work.store.put({ draft, window, left: waiting === null ? [] : [waiting] })
        // A page that goes hears of no request any more: what is not committed by then is thrown away.
        work.commit()
        await Promise.all([put, work.done])
        return true
      } catch {
        // Full, or forbidden by the browser's settings: the page says so.
        return waiting === null
      }
    },
    readText: async () => (await shelf.get('texts', draft))?.text ?? null,
    async keepText(text) {
      if (text === null) await shelf.delete('texts', draft)
      else await shelf.put('texts', { draft, text })
    },
    close: () => shelf.close(),
  }
}

async function adopt(
  shelf: IDBPDatabase<Shelf>,
  draft: string,
  window: string,
  isOpen: (window: string) => boolean,
): Promise<Adopted> {
  const work = shelf.transaction('steps', 'readwrite')
  const all = await work.store.index('draft').getAll(draft)
  const orphans = all.filter((kept) => kept.window === window || !isOpen(kept.window))
  const left = orphans.flatMap((kept) => kept.left)
  const moves = orphans.map((kept) => work.store.delete([draft, kept.window]))
  await Promise.all([...moves, work.store.put({ draft, window, left }), work.done])
  return { left: left.flatMap((one) => readWaiting(one) ?? []), gone: orphans.map((kept) => kept.window) }
}

/** What stands on the shelf may be of another release, or somebody's own: what is no record of ours is left alone. */
function readWaiting(value: unknown): WaitingSteps | null {
  if (typeof value !== 'object' || value === null) return null
  const { from, position, steps } = value as Partial<WaitingSteps>
  const isWhole = Number.isInteger(from) && Number.isInteger(position) && Array.isArray(steps)
  return isWhole && steps.every(isStep) ? (value as WaitingSteps) : null
}

function isStep(value: unknown): value is DesignStep {
  if (typeof value !== 'object' || value === null) return false
  const { id, code, at, params, edits } = value as Partial<DesignStep>
  return (
    [id, code, at].every((text) => typeof text === 'string') &&
    typeof params === 'object' &&
    Array.isArray(edits) &&
    edits.every((edit) => isEdit(edit))
  )
}

/** For a browser that keeps nothing: what is drawn is on the screen, and the page says so. */
export const noStepShelf: StepShelf = {
  adopt: async () => ({ left: [], gone: [] }),
  keep: async (waiting) => waiting === null,
  readText: async () => null,
  keepText: async () => undefined,
  close: () => undefined,
}
