import { fieldKind } from '@tianbao/fields'
import type { CheckedFinding } from '@tianbao/form'
import {
  comparison,
  placesRead,
  plainLine,
  type SumLine,
  type SumWords,
  sumColumn,
} from '../findings/arithmetic.ts'
import { say } from '../messages/messages.ts'
import type { FillPage } from '../page/fill-page-types.ts'
import { usePage } from '../page/page-context.ts'
import { cellAt, contextOf } from '../source/cell-at.ts'
import { distinguishing } from './labels.ts'

interface WhyColumnProps {
  readonly finding: CheckedFinding
}

/** Why a finding stands: its sum set as people set one, or what was compared, side by side. */
export function WhyColumn({ finding }: WhyColumnProps) {
  const lines = whyOf(usePage(), finding)
  if (!lines) return null
  return (
    <table className="tf-sum">
      <tbody>
        {lines.map((line, index) => (
          <tr key={index} className={lineClass(line)}>
            <td className="tf-sign">{line.sign}</td>
            <th scope="row">{line.label}</th>
            {line.text.length > longestFigure ? (
              <td className="tf-quoted">
                <div>{line.text}</div>
              </td>
            ) : (
              <td className="tf-figure">{line.text}</td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Characters; what is longer is no figure but a text, of which the first lines are shown. */
const longestFigure = 14

function lineClass(line: SumLine): string {
  return [line.isRuled ? 'tf-ruled' : '', line.isDifference ? 'tf-difference' : ''].filter(Boolean).join(' ')
}

/** More inputs than this are seen on the table instead. */
const mostInputs = 6

function whyOf(page: FillPage, finding: CheckedFinding): readonly SumLine[] | null {
  const explanation = page.form.explain({ finding })
  if (!explanation) return null
  const read = placesRead(explanation).filter((address) => page.sheet?.lookup().showing(address).length)
  const words = wordsFor(page, read)
  const address = finding.addresses[0]
  const isComputed = page.sentences.rule(finding.code)?.type === 'compute'
  const cell = address !== undefined && isComputed ? page.form.cell(address) : null
  const stated = cell && typeof cell.typed === 'number' ? { address: cell.address, value: cell.typed } : null
  // As the cell would have it: rounded to its decimals.
  const rounded = typeof cell?.computed === 'number' ? { ...explanation, value: cell.computed } : explanation
  const sum = sumColumn(rounded, stated, words) ?? comparison(explanation, words)
  if (sum) return sum
  if (read.length < 2 || read.length > mostInputs) return null
  return read.map((at) => ({ ...plainLine, label: words.label(at), text: page.form.cell(at).text }))
}

function wordsFor(page: FillPage, addresses: readonly string[]): SumWords {
  const name = distinguishing(page, addresses)
  return {
    label: name,
    figure(value, address) {
      const cell = address === undefined ? null : cellAt(page.form, address)
      const kind = cell ? fieldKind(cell.field.kind) : undefined
      return cell && kind ? kind.format(value, contextOf(page.form, cell)) : String(value).replace('-', '−')
    },
    sum: say('findings.sum'),
    result: say('findings.result'),
    stated: say('findings.stated'),
    difference: say('findings.difference'),
  }
}
