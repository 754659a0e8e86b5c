import type { Address, Json, JsonObject } from '@tianbao/edit'
import type { Finding } from '@tianbao/finding'
import { rememberedClause, rememberedTarget } from '@tianbao/reading'
import { lintClause, pointsInNote, type SteppedRow, steepRows } from '@tianbao/scoring'
import type { CompiledScoringItem } from '@tianbao/template'
import { below, rowAddress } from '../address-parts.ts'
import type { Cells } from '../cells.ts'
import type { CheckSource } from '../check.ts'
import { rowsIn, valueAt, walkLists } from '../rows.ts'
import type { Setting } from '../setting.ts'
import { choiceFor } from './scored-cells.ts'

/** How a clause is found wanting whose part steps are open: told once for all of them. */
const partStep = 'scoring.part_step_open'

/**
 * What is to be looked at in the clauses of rows that are worth points, where people write them: what is not understood,
 * what contradicts points or target, steps that are left open or are much steeper than their neighbours'. Clauses that
 * are prescribed, carried or locked are not theirs to mend.
 */
export function clausesIn(
  setting: Setting,
  cells: Cells,
  source: CheckSource,
): (document: JsonObject) => readonly Finding[] {
  let known: { readonly lists: readonly (Json | undefined)[]; readonly findings: readonly Finding[] } | null =
    null
  const items = (setting.compiled.scoring?.items ?? []).filter(
    ({ each, cells: named }) => each !== null && named.clause !== undefined,
  )
  return (document) => {
    if (items.length === 0) return []
    // The outermost list is another value wherever something in it is: a key elsewhere costs nothing.
    const lists = items.map(({ each }) => valueAt(document, each?.split('.*.')[0] ?? ''))
    if (known === null || lists.some((list, at) => list !== known?.lists[at]))
      known = { lists, findings: findingsIn(items, document, cells, source) }
    return known.findings
  }
}

function findingsIn(
  items: readonly CompiledScoringItem[],
  document: JsonObject,
  cells: Cells,
  source: CheckSource,
): readonly Finding[] {
  return items.flatMap((item) => {
    const { each } = item
    if (each === null) return []
    const rows = [...walkLists(document, [each])].flatMap(({ list, value }) =>
      rowsIn(value).map(({ id, under }) => ({ row: rowAddress(list, id), under })),
    )
    return itemFindings(item, rows, cells, source)
  })
}

function itemFindings(
  item: CompiledScoringItem,
  rows: readonly { readonly row: Address; readonly under: Json | undefined }[],
  cells: Cells,
  source: CheckSource,
): readonly Finding[] {
  const found: Finding[] = []
  const open: Finding[] = []
  const stepped: SteppedRow[] = []
  for (const { row, under } of rows) {
    const at = clauseCell(item, row)
    const textAt = (name: 'target' | 'type' | 'unit' | 'note') => textOf(item, row, name, cells)
    const clause = cells.value(at)
    const points = pointsOf(item, row, cells)
    if (typeof clause !== 'string' || points === null || cells.isReadonly(at)) continue
    const reading = rememberedClause(clause)
    const target = textAt('target')
    const findings = lintClause(reading, {
      points,
      note: pointsInNote(textAt('note') ?? ''),
      target: target === null ? null : rememberedTarget(target, textAt('type'), textAt('unit')),
      settings: choiceFor(item, row, under).settings,
      addresses: [at],
    })
    for (const finding of findings) (finding.code === partStep ? open : found).push(finding)
    if (reading.rule !== null) stepped.push({ id: row, rule: reading.rule, points })
  }
  for (const { id, loss, usual } of steepRows(stepped))
    found.push({
      code: 'scoring.steep',
      severity: 'warning',
      addresses: [clauseCell(item, id)],
      params: { name: source.rowName(id), loss, usual },
    })
  return open.length === 0 ? found : [...found, gathered(open)]
}

function gathered(open: readonly Finding[]): Finding {
  const addresses = open.flatMap((finding) => finding.addresses)
  return { code: 'scoring.part_steps_open', severity: 'warning', addresses, params: { count: open.length } }
}

function clauseCell(item: CompiledScoringItem, row: Address): Address {
  return below(row, item.cells.clause ?? '')
}

function textOf(
  { cells: named }: CompiledScoringItem,
  row: Address,
  name: 'target' | 'type' | 'unit' | 'note',
  cells: Cells,
): string | null {
  const path = named[name]
  const text = path === undefined ? '' : cells.text(below(row, path))
  return text.trim() === '' ? null : text
}

function pointsOf(item: CompiledScoringItem, row: Address, cells: Cells): number | null {
  if (item.points !== null) return item.points
  const value = item.cells.points === undefined ? null : cells.value(below(row, item.cells.points))
  return typeof value === 'number' ? value : null
}
