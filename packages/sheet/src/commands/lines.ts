import type { Line, Page, Sheet } from '../sheet.ts'
import { changeSheet } from './change-sheet.ts'
import { freshId, idsOfSheet } from './fresh-id.ts'
import { type Outcome, refuse } from './outcome.ts'

/** Puts a line over or under the table, behind another one there (null: first). Its id is minted where none is said. */
export function addLine(
  sheet: Sheet,
  spec: {
    readonly where: 'above' | 'below'
    readonly after: string | null
    readonly line: Omit<Line, 'id'> & { readonly id?: string }
  },
): Outcome {
  const lines = sheet[spec.where] ?? []
  const line: Line = { ...spec.line, id: spec.line.id ?? freshId(idsOfSheet(sheet), 'line') }
  const at = lines.findIndex(({ id }) => id === spec.after)
  const position = spec.after !== null && at < 0 ? lines.length : at + 1
  return changeSheet(sheet, { ...sheet, [spec.where]: lines.toSpliced(position, 0, line) })
}

/** Says how a line is set: as a title, a heading, notes; null: as small text. */
export function setLineRole(
  sheet: Sheet,
  spec: { readonly line: string; readonly role: NonNullable<Line['role']> | null },
): Outcome {
  return changeLine(sheet, spec.line, ({ role: _, ...line }) =>
    spec.role === null ? line : { ...line, role: spec.role },
  )
}

/** Takes a line away; fields that it shows stand nowhere then. */
export function removeLine(sheet: Sheet, spec: { readonly line: string }): Outcome {
  return changeLine(sheet, spec.line, () => null)
}

/** Sets the paper: what is not said stays. A type size of null is the usual one. */
export function setPage(
  sheet: Sheet,
  change: Partial<Omit<Page, 'typeSize'>> & { readonly typeSize?: number | null },
): Outcome {
  const { typeSize, ...rest } = change
  const { typeSize: was, ...page } = { ...sheet.page, ...rest }
  const size = typeSize === undefined ? was : (typeSize ?? undefined)
  return changeSheet(sheet, { ...sheet, page: size === undefined ? page : { ...page, typeSize: size } })
}

function changeLine(sheet: Sheet, id: string, change: (line: Line) => Line | null): Outcome {
  const isThere = [...(sheet.above ?? []), ...(sheet.below ?? [])].some((line) => line.id === id)
  if (!isThere) return refuse('no_part', { part: id })
  const changed = (lines: readonly Line[]) =>
    lines.flatMap((line) => (line.id === id ? (change(line) ?? []) : line))
  return changeSheet(sheet, {
    ...sheet,
    ...(sheet.above === undefined ? {} : { above: changed(sheet.above) }),
    ...(sheet.below === undefined ? {} : { below: changed(sheet.below) }),
  })
}
