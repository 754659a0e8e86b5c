import { isEdit } from '@tianbao/edit'
import type { DesignStep } from '../state/history.ts'
import type { WaitingSteps } from './bring-steps.ts'
import type { OpenedDraft } from './draft-server.ts'
import { knowDraft, readKnownDraft } from './known-draft.ts'
import { openShelfDatabase, type ShelfDatabase } from './shelf-database.ts'

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
  /** The draft as the server last had it when this browser heard of it; null where it never did. */
  known(): Promise<OpenedDraft | null>
  /** Keeps it as the server has it; `at`: when that was, as ISO 8601. Rejects where the machine does not let us. */
  know(opened: OpenedDraft, at: string): Promise<void>
  close(): void
}

/** What windows of this browser that are gone have left behind, and which windows those are. */
export interface Adopted {
  readonly left: readonly WaitingSteps[]
  readonly gone: readonly string[]
}

/** Windows before one's own that are remembered, the latest first: the server forgets a silent writer in a minute. */
const mostGone = 20

/** Opens the shelf of one draft for one window. Rejects where the browser keeps nothing for us. */
export async function openStepShelf(draft: string, window: string): Promise<StepShelf> {
  const shelf = await openShelfDatabase()
  let gone: readonly string[] = []
  return {
    async adopt(isOpen) {
      const adopted = await adopt(shelf, draft, window, isOpen)
      gone = adopted.gone
      return adopted
    },
    async keep(waiting) {
      try {
        const work = shelf.transaction('steps', 'readwrite')
        const put = work.store.put({ draft, window, left: waiting === null ? [] : [waiting], gone })
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
    known: () => readKnownDraft(shelf, draft),
    know: (opened, at) => knowDraft(shelf, draft, opened, at),
    close: () => shelf.close(),
  }
}

async function adopt(
  shelf: ShelfDatabase,
  draft: string,
  window: string,
  isOpen: (window: string) => boolean,
): Promise<Adopted> {
  const work = shelf.transaction('steps', 'readwrite')
  const all = await work.store.index('draft').getAll(draft)
  const orphans = all.filter((kept) => kept.window === window || !isOpen(kept.window))
  // What this release cannot read stays where it is, for one that can.
  const readable = orphans.filter((kept) => kept.left.every((one) => readWaiting(one) !== null))
  const left = readable.flatMap((kept) => kept.left)
  const moves = readable.map((kept) => work.store.delete([draft, kept.window]))
  const gone = orphans.flatMap((kept) => [kept.window, ...(kept.gone ?? [])]).slice(0, mostGone)
  await Promise.all([...moves, work.store.put({ draft, window, left, gone }), work.done])
  return { left: left.flatMap((one) => readWaiting(one) ?? []), gone }
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
  known: async () => null,
  know: async () => undefined,
  close: () => undefined,
}
