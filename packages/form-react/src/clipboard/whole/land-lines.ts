import type { Form } from '@tianbao/form'
import type { RawTable } from '@tianbao/sheet'
import { unitSaid } from '../block-heads.ts'
import { landCell } from '../land-cell.ts'
import { type LandedCell, type Landing, noLanding, type RefusedCell } from '../landing.ts'
import { wordKey } from '../spread/word-key.ts'
import { valuesAmong } from './values-among.ts'

/** What stands over the table in a block: the title and the lines that the form prints there, with the values in them. */
export function landLines(form: Form, table: RawTable): Landing {
  const lines = (form.template.sheet?.above ?? []).flatMap(({ left, centre, right }) =>
    [left, centre, right].flatMap((text) => (text === undefined ? [] : [form.line(text)])),
  )
  const landed: LandedCell[] = []
  const refused: RefusedCell[] = []
  for (const { row, column, text } of table.cells) {
    const isKnown =
      text.trim() === '' || unitSaid(text) !== null || wordKey(text) === wordKey(form.template.title)
    const values = lines.map((pieces) => valuesAmong(pieces, text)).find((found) => found !== null)
    for (const [address, value] of values ?? []) {
      const outcome = landCell(form, form.cell(address), value, { head: null, chosen: null }, false)
      if (outcome && 'lands' in outcome)
        landed.push({ row, column, text: value, address, newRow: null, ...outcome.lands })
      else if (outcome) refused.push({ row, column, text, address, ...outcome.refused })
    }
    if (!values && !isKnown)
      refused.push({ row, column, text, address: null, why: 'outside', stays: '', isSame: false })
  }
  return { ...noLanding, landed, refused }
}
