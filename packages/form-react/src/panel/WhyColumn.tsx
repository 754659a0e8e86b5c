import type { CheckedFinding } from '@tianbao/form'
import { comparison, placesRead, type SumLine, type SumWords, sumColumn } from '../findings/arithmetic.ts'
import { say } from '../messages/messages.ts'
import type { FillPage } from '../page/fill-page.ts'
import { usePage } from '../page/page-context.ts'
import { distinguishing } from './labels.ts'

interface WhyColumnProps {
  readonly finding: CheckedFinding
}

/** Why a finding stands: its sum set as people set one, or the steps of the rule in words. */
export function WhyColumn({ finding }: WhyColumnProps) {
  const page = usePage()
  const why = whyOf(page, finding)
  if (!why) return null
  if ('sentences' in why) {
    return (
      <ul className="tf-steps">
        {why.sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    )
  }
  return (
    <table className="tf-sum">
      <tbody>
        {why.lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a sum are made anew together
          <tr key={index} className={lineClass(line)}>
            <td className="tf-sign">{line.sign}</td>
            <th scope="row">{line.label}</th>
            <td className="tf-figure">{line.text}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function lineClass(line: SumLine): string {
  return [line.isRuled ? 'tf-ruled' : '', line.isDifference ? 'tf-difference' : ''].filter(Boolean).join(' ')
}

type Why = { readonly lines: readonly SumLine[] } | { readonly sentences: readonly string[] }

/** How many steps of a rule are told. */
const mostSentences = 6

function whyOf(page: FillPage, finding: CheckedFinding): Why | null {
  const explanation = page.form.explain({ finding })
  if (!explanation) return null
  const words = wordsFor(page, placesRead(explanation))
  const address = finding.addresses[0]
  const cell = address !== undefined && page.sentences.rule(finding.code)?.type === 'compute' ? page.form.cell(address) : null
  const stated = cell && typeof cell.typed === 'number' ? { address: cell.address, value: cell.typed } : null
  const lines = sumColumn(explanation, stated, words) ?? comparison(explanation, words)
  if (lines) return { lines }
  const steps = explanation.steps.length > 0 ? [...explanation.steps, explanation] : [explanation]
  const sentences = [...new Set(steps.filter((step) => step.isReached).map((step) => step.sentence))]
  const told = sentences.filter((sentence) => sentence !== '').slice(-mostSentences)
  return told.length > 0 ? { sentences: told } : null
}

function wordsFor(page: FillPage, addresses: readonly string[]): SumWords {
  const name = distinguishing(page, addresses)
  return {
    label: name,
    figure(value, address) {
      const pattern = address?.replace(/#[^.#]+/g, '.*')
      const decimals = pattern === undefined ? null : (page.form.template.fields[pattern]?.decimals ?? null)
      return (decimals === null ? String(value) : value.toFixed(decimals)).replace('-', '−')
    },
    sum: say('findings.sum'),
    stated: say('findings.stated'),
    difference: say('findings.difference'),
  }
}
