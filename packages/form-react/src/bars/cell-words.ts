import { fieldKind } from '@tianbao/fields'
import { type CellState, rowOf } from '@tianbao/form'
import { formulaWords } from '../findings/formula-words.ts'
import { say } from '../messages/messages.ts'
import type { FillPage } from '../page/fill-page-types.ts'
import { rowLabel } from '../panel/labels.ts'
import { scoreWords } from '../scoring/score-words.ts'
import { lockedWords } from './locked-words.ts'

/** What kind of cell it is: how it is computed, or what is to be put there. */
export function cellWords(page: FillPage, address: string): string {
  const cell = page.form.cell(address)
  if (cell.isComputed) {
    const steps = scoreWords(page.form, address)
    if (steps !== null) return steps
    const explanation = page.form.explain({ address })
    const formula = explanation ? formulaWords(explanation, (at) => rowLabel(page, at)) : null
    return formula ?? say('status.computed')
  }
  if (cell.isReadonly) return lockedWords(page.form, address)
  const { currency } = page.form.template
  const facts = [say(requiredWords(page, cell))]
  if (cell.field.kind === 'money') {
    facts.push(
      say('status.money', { unit: currency.unit, decimals: cell.field.decimals ?? currency.decimals }),
    )
  } else if (fieldKind(cell.field.kind) && cell.field.help !== '') facts.push(cell.field.help)
  return facts.join('，')
}

/** A row that nothing was put into asks for nothing. */
function requiredWords({ form }: FillPage, { address, text, isRequired }: CellState): string {
  if (!isRequired) return 'status.optional'
  const row = text === '' ? rowOf(address) : null
  return row === null || form.row(row)?.isAsked ? 'status.required' : 'state.required_in_row'
}
