import type { GridCell } from '../grid.ts'
import { align, type Pairs } from './align.ts'
import type { RawCell } from './raw-table.ts'
import type { Slot } from './slots.ts'

/**
 * How well a text fits a cell of the sheet, from 0 (not at all) to 1 (surely): a label its words, a field what its
 * kind can read. What is blank fits anything a little.
 */
export type Fits = (cell: GridCell, text: string) => number

/** How a raw row lies in a row of the sheet: which of its cells is which, and what that is worth. */
export interface RowMatch {
  readonly pairs: Pairs
  readonly gain: number
}

/** What it costs to find no place: for a cell of the sheet, a text, a blank. */
const missing = -0.25
const strayText = -0.5
const strayBlank = -0.02
/** That the same cell goes on from above is a little evidence. */
const goesOn = 0.1

/** Aligns the cells of a raw row with those of a row of the sheet. */
export function matchRow(
  sheet: readonly Slot<GridCell>[],
  raw: readonly Slot<RawCell>[],
  fits: Fits,
): RowMatch {
  const gains = {
    pair: (one: number, other: number) => gainOf(sheet[one], raw[other], fits),
    skipOne: (one: number) => (sheet[one]?.isCorner === true ? missing : 0),
    skipOther: (other: number) => skipGain(raw[other]),
  }
  const pairs = align(sheet.length, raw.length, Math.max(sheet.length, raw.length), gains)
  const ones = new Set(pairs.map(([one]) => one))
  const others = new Set(pairs.map(([, other]) => other))
  let gain = 0
  for (const [one, other] of pairs) gain += gains.pair(one, other)
  for (let one = 0; one < sheet.length; one++) if (!ones.has(one)) gain += gains.skipOne(one)
  for (let other = 0; other < raw.length; other++) if (!others.has(other)) gain += gains.skipOther(other)
  return { pairs, gain }
}

/**
 * What a raw row is worth in a row of the sheet, for choosing among many: rows of one build are compared cell by cell,
 * others as `matchRow` does.
 */
export function weighRow(
  sheet: readonly Slot<GridCell>[],
  raw: readonly Slot<RawCell>[],
  fits: Fits,
): number {
  const isAlike =
    sheet.length === raw.length && sheet.every((slot, at) => slot.isCorner === raw[at]?.isCorner)
  if (!isAlike) return matchRow(sheet, raw, fits).gain
  let gain = 0
  for (let at = 0; at < sheet.length; at++) gain += gainOf(sheet[at], raw[at], fits)
  return gain
}

/** What a row is worth that finds no place at all. */
export function lossOf(sheet: readonly Slot<GridCell>[]): number {
  return sheet.filter(({ isCorner }) => isCorner).length * missing
}

export function strayLoss(raw: readonly Slot<RawCell>[]): number {
  return raw.reduce((sum, slot) => sum + skipGain(slot), 0)
}

function gainOf(sheet: Slot<GridCell> | undefined, raw: Slot<RawCell> | undefined, fits: Fits): number {
  if (sheet === undefined || raw === undefined) return Number.NEGATIVE_INFINITY
  if (!raw.isCorner) return sheet.isCorner ? missing : goesOn
  if (sheet.isCorner) return 2 * fits(sheet.cell, raw.cell.text) - 1
  // A merge that was lost: the rest of the cell came blank, or with the words again.
  return isBlank(raw.cell.text) || fits(sheet.cell, raw.cell.text) === 1 ? 0 : -1
}

function skipGain(raw: Slot<RawCell> | undefined): number {
  if (raw?.isCorner !== true) return 0
  return isBlank(raw.cell.text) ? strayBlank : strayText
}

function isBlank(text: string): boolean {
  return text.trim() === ''
}
