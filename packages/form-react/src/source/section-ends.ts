import type { FormSection } from '@tianbao/form'
import { type Grid, showsFields } from '@tianbao/sheet'

/** Rows of a grid at whose lower edge a section ends: where the next row's values belong to another one. */
export function sectionEnds(grid: Grid, sections: readonly FormSection[]): ReadonlySet<number> {
  const sectionOf = new Map<number, string>()
  const visit = (section: FormSection) => {
    for (const row of section.rows) sectionOf.set(row, section.id)
    for (const inner of section.sections) visit(inner)
  }
  for (const section of sections) visit(section)

  const ofRow = grid.rows.map((_, row) => (showsFields(grid, row) ? sectionOf.get(row) : undefined))
  const ends = new Set<number>()
  let last: string | undefined
  let lastRow = -1
  for (const [row, section] of ofRow.entries()) {
    const { band } = grid.rows[row] ?? {}
    const isNewBand = row > 0 && band !== grid.rows[row - 1]?.band && grid.rows[row]?.head === true
    if (isNewBand) ends.add(row - 1)
    if (section === undefined) continue
    if (last !== undefined && section !== last)
      ends.add(lastRow + 1 === row ? row - 1 : lastWithout(grid, row))
    last = section
    lastRow = row
  }
  ends.add(grid.rows.length - 1)
  return ends
}

/** The last row above `row` that is no header row of what begins there. */
function lastWithout(grid: Grid, row: number): number {
  let above = row - 1
  while (above > 0 && grid.rows[above]?.head) above -= 1
  return above
}
