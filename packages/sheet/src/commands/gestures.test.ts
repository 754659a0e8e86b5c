import { applyEdits, equalJson, invertEdits } from '@tianbao/edit'
import { sentence } from '@tianbao/finding'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkSheet } from '../check/check-sheet.ts'
import { fieldsOf } from '../fields-of.ts'
import { isTiled, tilingFaults } from '../fixtures/drawing.ts'
import { ezhou2023 } from '../fixtures/ezhou-2023.ts'
import { diceOf, gestures } from '../fixtures/gestures.ts'
import { hengyang2022 } from '../fixtures/hengyang-2022.ts'
import { gridOf, sheetOf, tableOf } from '../fixtures/small.ts'
import type { Grid } from '../grid.ts'
import { sheetMessages } from '../messages/messages.ts'
import { place } from '../place/place.ts'
import type { Sheet } from '../sheet.ts'
import { skeletonShape } from '../skeleton.ts'
import { asTemplate } from './change-sheet.ts'
import type { Done } from './outcome.ts'

const small: readonly Sheet[] = [
  sheetOf(1),
  sheetOf(3, gridOf('g', 1, 'a r1 c1 名称', 'b r1 c2 {name}')),
  sheetOf(5, gridOf('g', 3, 'a r1-3 c1 预算', 'b r1 c2 {x}', 'c r2 c2 {y}', 'd r2 c4 {z}', 'e r3 c3 {w}')),
  sheetOf(
    4,
    tableOf(
      't',
      { id: 'l1', at: 'c1', head: '一级', level: 1 },
      {
        id: 'v',
        head: '值',
        columns: [
          { id: 'x', at: 'c2', cell: '{x}' },
          { id: 'y', at: 'c3', cell: '{y}' },
        ],
      },
    ),
  ),
  sheetOf(
    4,
    {
      id: 's',
      band: 'stack',
      side: { text: '侧', inside: 'c2' },
      bands: [gridOf('g', 2, 'a r1 c2 {a}', 'b r2 c3 {b}')],
    },
    {
      id: 'e',
      band: 'stack',
      each: 'items',
      bands: [tableOf('t', { id: 'k', at: 'c1', cell: '{k}' }, { id: 'm', at: 'c3', cell: '{m}' })],
    },
  ),
]

/** A sheet with what the promises speak of: what is drawn of it (heads apart: their text decides), what it places. */
interface Seen {
  readonly sheet: Sheet
  readonly grid: Grid
  readonly drawn: ReadonlySet<string>
  readonly fields: ReadonlySet<string>
}

function look(sheet: Sheet): Seen {
  const grid = place(sheet, skeletonShape(sheet))
  const drawn = grid.cells.filter(({ kind, from }) => kind !== 'head' && from.part.includes('#'))
  return { sheet, grid, drawn: new Set(drawn.map(({ from }) => from.part)), fields: fieldsOf(sheet) }
}

/** How often a gesture was done, and how often refused, by name and code. */
const tally = new Map<string, number>()

function count(what: string): void {
  tally.set(what, (tally.get(what) ?? 0) + 1)
}

/** Does so many random gestures to a sheet, holding every promise after each. */
function play(start: Sheet, seed: number, turns: number): void {
  const dice = diceOf(seed)
  const names = Object.keys(gestures)
  let seen = look(start)
  for (let turn = 0; turn < turns; ) {
    const name = dice.of(names) ?? ''
    const outcome = gestures[name]?.(seen.sheet, dice)
    if (outcome == null) continue
    turn += 1
    if ('refused' in outcome) {
      count(`${name} ${outcome.refused}`)
      sentence({ code: outcome.refused, params: outcome.params }, sheetMessages['zh-CN'])
      continue
    }
    count(name)
    const next = look(outcome.sheet)
    const faults = broken(seen, next, outcome)
    if (faults.length > 0) {
      expect.fail(
        `${name}: ${faults.join(', ')}\n${JSON.stringify(seen.sheet)}\n${JSON.stringify(next.sheet)}`,
      )
    }
    // A sheet that outgrew a form starts anew, so that gestures stay as fast as they are many.
    seen = next.sheet.columns.length > 7 || next.drawn.size > 15 ? look(start) : next
  }
}

/** The promises that a gesture broke. */
function broken(before: Seen, after: Seen, { edits, unplaced, removed }: Done): string[] {
  const there = applyEdits(asTemplate(before.sheet), edits)
  const back = applyEdits(asTemplate(after.sheet), invertEdits(edits))
  const leads =
    'tree' in there &&
    'tree' in back &&
    equalJson(there.tree, asTemplate(after.sheet)) &&
    equalJson(back.tree, asTemplate(before.sheet))
  return [
    ...(leads ? [] : ['its edits do not lead there and back']),
    ...(isTiled(after.grid) ? [] : tilingFaults(after.grid)),
    ...after.grid.faults.map(({ code, parts }) => `${code} ${parts.join(' ')}`),
    ...lost(before.drawn, after.drawn, removed),
    ...lost(before.fields, after.fields, unplaced),
  ]
}

function lost(before: ReadonlySet<string>, after: ReadonlySet<string>, told: readonly string[]): string[] {
  return [...before].filter((name) => !after.has(name) && !told.includes(name)).map((name) => `lost: ${name}`)
}

describe('gestures', () => {
  it('keep every sheet whole, lose nothing silently, and can be taken back', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 0, max: small.length - 1 }), (seed, index) => {
        play(small[index] ?? sheetOf(1), seed, 50)
      }),
      { seed: 35, numRuns: 1000, endOnFailure: true },
    )
  })

  it('are each done often, and refused for overlaps only where what they move may not fit', () => {
    for (const name of Object.keys(gestures))
      expect([name, (tally.get(name) ?? 0) >= 100]).toEqual([name, true])
    const unfit = [...tally.keys()].filter((what) => what.endsWith('sheet.refused_would_overlap'))
    expect(unfit.map((what) => what.split(' ')[0]).sort()).toEqual([
      'addBand',
      'moveBand',
      'moveColumn',
      'wrapBands',
    ])
  })

  it('keep the printed forms whole', () => {
    for (const form of [ezhou2023, hengyang2022]) {
      expect(checkSheet(form)).toEqual([])
      play(form, 36, 150)
    }
  })
})
