import type { Address } from '@tianbao/edit'
import type { Form } from '@tianbao/form'
import { computationLines } from './computation-words.ts'

/** How a score came about, on one line: 差距 2.6　步数 1　扣分 1　得分 4; null for a cell that holds neither it nor its clause. */
export function scoreWords(form: Form, address: Address): string | null {
  const found = form.evidence(address)
  if (found?.evidence == null) return null
  const { score, clause } = found.row.cells
  if (score !== address && clause !== address) return null
  const { steps, inputs } = found.evidence
  const lines = computationLines(steps, inputs)
  return lines.length === 0 ? null : lines.map(({ title, value }) => `${title} ${value}`).join('　')
}
