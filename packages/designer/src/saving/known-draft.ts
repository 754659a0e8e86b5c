import type { OpenedDraft } from './draft-server.ts'
import type { ShelfDatabase } from './shelf-database.ts'

/** Drafts that are known at most; those that were heard of longest ago go first. */
const mostDrafts = 12

/** A draft as the server last had it when this browser heard of it; null where it never did. */
export async function readKnownDraft(shelf: ShelfDatabase, draft: string): Promise<OpenedDraft | null> {
  const work = shelf.transaction(['heads', 'bases', 'history'])
  const [head, begun, kept] = await Promise.all([
    work.objectStore('heads').get(draft),
    work.objectStore('bases').get(draft),
    work.objectStore('history').getAll(stepsOf(draft)),
  ])
  if (!head || !begun) return null
  const { standing } = head
  const steps = kept.map(({ step }) => step).slice(0, standing.steps)
  if (steps.length < standing.steps) return null
  const { base, variant = null } = begun
  return { standing, history: { base, variant, steps, position: standing.position } }
}

/**
 * Keeps a draft as the server has it: of a history that may have more steps, those that the server has. Steps that are
 * known are not written again, and what is known of a later revision stays.
 */
export async function knowDraft(
  shelf: ShelfDatabase,
  draft: string,
  { standing, history }: OpenedDraft,
  at: string,
): Promise<void> {
  const work = shelf.transaction(['heads', 'bases', 'history'], 'readwrite')
  const [heads, kept] = [work.objectStore('heads'), work.objectStore('history')]
  const before = await heads.get(draft)
  if (before && before.standing.revision > standing.revision) return
  if (!before) {
    const { base, variant = null } = history
    await work.objectStore('bases').put({ draft, base, variant })
  }
  const from = before?.standing.steps ?? 0
  const added = history.steps.slice(from, standing.steps)
  await Promise.all(added.map((step, index) => kept.put({ draft, number: from + index, step })))
  await heads.put({ draft, standing, at })
  await work.done
  if (!before) await forgetOldest(shelf)
}

async function forgetOldest(shelf: ShelfDatabase): Promise<void> {
  const heads = await shelf.getAll('heads')
  const old = heads.toSorted((a, b) => (a.at < b.at ? 1 : -1)).slice(mostDrafts)
  for (const { draft } of old) {
    await Promise.all([
      shelf.delete('heads', draft),
      shelf.delete('bases', draft),
      shelf.delete('history', stepsOf(draft)),
    ])
  }
}

function stepsOf(draft: string): IDBKeyRange {
  return IDBKeyRange.bound([draft, 0], [draft, Number.POSITIVE_INFINITY])
}
