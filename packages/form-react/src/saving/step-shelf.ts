import { isEdit, type Json, type JsonObject } from '@tianbao/edit'
import type { Step } from '@tianbao/form'
import { type DBSchema, openDB } from 'idb'
import type { ShelfWorld } from './draft-shelf.ts'

/** What can be taken back, and put back again: the newest last. */
export interface Steps {
  readonly undo: readonly Step[]
  readonly redo: readonly Step[]
}

/** The history of a submission on this machine (IndexedDB), so that a page that is loaded anew can still take back. */
export interface StepShelf {
  /** The steps of the window that was used last and is no longer open; those of others that are gone are thrown away. */
  adopt(isOpen: (window: string) => boolean): Promise<Steps | null>
  /** Keeps this window's steps, a moment later. */
  keep(steps: Steps): void
  /** Writes now what waits to be written: the page may be gone in a moment. */
  flush(): void
  close(): void
}

/** Steps are kept from the last one back, as far as these go. */
export const mostKept = { steps: 200, edits: 5_000 }

/** How long steps are gathered before they are written, in milliseconds: to lose one is no loss of data. */
const gathering = 1_000

interface Kept {
  readonly submission: string
  readonly window: string
  /** Steps of a form are about the template that it was filled by. */
  readonly digest: string
  readonly at: number
  readonly undo: Json
  readonly redo: Json
}

interface Shelf extends DBSchema {
  steps: { key: [submission: string, window: string]; value: Kept; indexes: { submission: string } }
}

/** Opens the shelf for one submission in one window. Rejects where the browser keeps nothing for us. */
export async function openStepShelf(
  submission: string,
  digest: string,
  window: string,
  { after, now }: ShelfWorld & { now(): number },
): Promise<StepShelf> {
  const shelf = await openDB<Shelf>('tianbao-steps', 1, {
    upgrade(database) {
      database
        .createObjectStore('steps', { keyPath: ['submission', 'window'] })
        .createIndex('submission', 'submission')
    },
    blocking: (_now, _then, event) => (event.target as IDBDatabase).close(),
  })
  let latest: Steps | null = null
  let cancel: (() => void) | null = null

  const putNow = async (kept: Kept) => {
    const work = shelf.transaction('steps', 'readwrite')
    const put = work.store.put(kept)
    // A page that goes hears of no request any more: what is not committed by then is thrown away.
    work.commit()
    await Promise.all([put, work.done])
  }

  const write = async () => {
    cancel?.()
    cancel = null
    const steps = latest
    if (steps === null) return
    latest = null
    const undo = newest(steps.undo)
    const kept = { submission, window, digest, at: now(), undo: plain(undo), redo: plain(newest(steps.redo)) }
    // Where the browser is full, there is one history less.
    await putNow(kept).catch(() => undefined)
  }

  return {
    async adopt(isOpen) {
      const work = shelf.transaction('steps', 'readwrite')
      const all = await work.store.index('submission').getAll(submission)
      const orphans = all.filter((kept) => kept.window !== window && !isOpen(kept.window))
      const [last] = orphans.sort((a, b) => b.at - a.at)
      await Promise.all([...orphans.map((kept) => work.store.delete([submission, kept.window])), work.done])
      if (last?.digest !== digest) return null
      const steps = { undo: readSteps(last.undo), redo: readSteps(last.redo) }
      latest = steps
      void write()
      return steps
    },
    keep(steps) {
      latest = steps
      cancel ??= after(gathering, () => void write())
    },
    flush: () => void write(),
    close() {
      void write().finally(() => shelf.close())
    },
  }
}

/** For a browser that keeps nothing. */
export const noStepShelf: StepShelf = {
  adopt: async () => null,
  keep: () => undefined,
  flush: () => undefined,
  close: () => undefined,
}

/** The last of them, within bounds. */
function newest(steps: readonly Step[]): readonly Step[] {
  const kept: Step[] = []
  let edits = 0
  for (let at = steps.length - 1; at >= 0 && kept.length < mostKept.steps; at -= 1) {
    const step = steps[at]
    edits += step?.edits.length ?? 0
    if (!step || edits > mostKept.edits) break
    kept.unshift(step)
  }
  return kept
}

/** What another release or another program put there is no step. */
function readSteps(kept: Json): readonly Step[] {
  if (!Array.isArray(kept)) return []
  const steps = kept.flatMap((step: Json): Step[] =>
    isObject(step) && typeof step.name === 'string' && Array.isArray(step.edits)
      ? [{ name: step.name, edits: step.edits.filter((edit) => isEdit(edit)) }]
      : [],
  )
  return steps.filter(({ edits }) => edits.length > 0)
}

function plain(steps: readonly Step[]): Json {
  return steps.map(({ name, edits }) => ({ name, edits: [...edits] })) as unknown as Json
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
