import type { ScoreRow, ScoreSheet, Subtotal } from '@tianbao/form'
import { say } from '../messages/messages.ts'

/** A subtotal where its rows end. */
export interface ShownSubtotal {
  /** Of its level, unique in the form. */
  readonly key: string
  readonly subtotal: Subtotal
  /** The last row that counts in it. */
  readonly row: ScoreRow
  /** 小　计 of the innermost level; an outer one is named: 产出指标小计. */
  readonly label: string
}

/** The subtotals that say more than a row or another subtotal does: inner levels first. */
export function shownSubtotals(sheet: ScoreSheet): readonly ShownSubtotal[] {
  const rows = new Map(sheet.rows.map((row) => [row.address, row]))
  const taken = new Set<string>()
  return sheet.subtotals.toReversed().flatMap((subtotal): ShownSubtotal[] => {
    const at = subtotal.rows.at(-1)
    const row = at === undefined ? undefined : rows.get(at)
    const extent = `${at} ${subtotal.rows.length}`
    if (row === undefined || subtotal.rows.length < 2 || taken.has(extent)) return []
    taken.add(extent)
    return [{ key: subtotalKey(subtotal), subtotal, row, label: labelOf(subtotal, row) }]
  })
}

/** What names the level of a subtotal. */
export function subtotalKey({ levels }: Subtotal): string {
  return levels.map(({ id }) => id).join('/')
}

function labelOf({ levels }: Subtotal, row: ScoreRow): string {
  return levels.length === row.levels.length
    ? say('score.subtotal')
    : say('score.subtotal_named', { name: levels.at(-1)?.name ?? '' })
}
