import type { Change, ChangeClass, Match } from '@tianbao/versions'
import type { Ribbon } from './ribbon.ts'
import type { Compared } from './use-compared.ts'

/** What came and went as one thing under two names is told as such, no longer as a loss and a gain. */
export function isConfirmed({ code, path }: Change, confirmed: readonly Match[]): boolean {
  if (!/_(added|added_required|removed)$/.test(code)) return false
  const places = confirmed.flatMap(({ from, to }) => [from, ...to])
  return places.some((place) => path === place || path.startsWith(`${place}.`))
}

/** The places that are marked on a table: what was confirmed as one thing is another thing now, and nothing gone. */
export function markedPlaces(
  changes: readonly Change[],
  confirmed: readonly Match[],
): readonly { readonly path: string; readonly class: ChangeClass }[] {
  const places = confirmed.flatMap(({ from, to, is }) =>
    [from, ...to].map((path) => ({
      path,
      class: is === 'same' ? ('text' as const) : ('transform' as const),
    })),
  )
  return [...places, ...changes.filter((change) => !isConfirmed(change, confirmed))]
}

/** The lines between the two tables: what stayed, moved, was split or joined. */
export function ribbonsOf({ before, after, matching }: Compared): readonly Ribbon[] {
  const rows = new Set(after.grid.rows.flatMap(({ address }) => address ?? []))
  const kept = before.grid.rows.flatMap(({ address }): readonly Ribbon[] =>
    address !== undefined && rows.has(address) ? [{ from: address, to: address, is: 'kept' }] : [],
  )
  const matched = matching.fields.flatMap(({ from, to, is }) =>
    to.map((one): Ribbon => ({ from, to: one, is, isBand: true })),
  )
  return [...kept, ...matched]
}

/** Brings the first cell that is marked at a place into sight. */
export function showPlace(tables: HTMLElement | null, path: string): void {
  const part = path.startsWith('sheet#') ? path.slice('sheet#'.length) : null
  const rows = [...(tables?.querySelectorAll<HTMLElement>('tr[data-row]') ?? [])]
  const row = rows.findLast(({ dataset }) => path === dataset.row || path.startsWith(`${dataset.row}.`))
  const cells = [...(tables?.querySelectorAll<HTMLElement>('[data-part]') ?? [])]
  const cell = part === null ? undefined : cells.findLast(({ dataset }) => dataset.part === part)
  const target = cell ?? row
  target?.scrollIntoView({ block: 'center' })
}
