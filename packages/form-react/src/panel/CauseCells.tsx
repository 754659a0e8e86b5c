import type { Address } from '@tianbao/edit'
import type { Cause, CheckedFinding } from '@tianbao/form'
import { useState } from 'react'
import { remedyValue } from '../findings/remedy-value.ts'
import { say } from '../messages/messages.ts'
import { usePage } from '../page/page-context.ts'
import { distinguishing } from './labels.ts'

interface CauseCellsProps {
  readonly entry: Cause
}

/** How many cells of a cause are listed before the rest is asked for, and how many at all. */
const atFirst = 6
const atMost = 200

/** The cells that a cause stands in, one by one, with what would be right where the rule itself says so. */
export function CauseCells({ entry }: CauseCellsProps) {
  const page = usePage()
  const [isWhole, setWhole] = useState(false)
  const shown = entry.findings.slice(0, isWhole ? atMost : atFirst)
  const rest = entry.findings.length - shown.length
  const name = distinguishing(
    page,
    entry.findings.slice(0, atMost).flatMap((finding) => finding.addresses.slice(0, 1)),
  )
  const lines = shown.map((finding) => ({ finding, remedy: remedyValue(page.form, finding)?.text }))
  const mended = lines.filter(({ remedy }) => remedy !== undefined).map(({ finding }) => finding)
  return (
    <>
      <ul className="tf-places">
        {lines.map(({ finding, remedy }, index) => (
          <CellLine key={index} finding={finding} remedy={remedy} name={name} />
        ))}
      </ul>
      {rest > 0 && !isWhole && (
        <button type="button" className="tf-bare tf-small tf-rest" onClick={() => setWhole(true)}>
          {say('findings.more', { count: rest })}
        </button>
      )}
      {rest > 0 && isWhole && <p>{say('findings.more', { count: rest })}</p>}
      {mended.length > 1 && (
        <button type="button" className="tf-button tf-small" onClick={() => page.take(mended)}>
          {say('findings.take_all', { count: mended.length })}
        </button>
      )}
    </>
  )
}

interface CellLineProps {
  readonly finding: CheckedFinding
  readonly remedy: string | undefined
  readonly name: (address: Address) => string
}

function CellLine({ finding, remedy, name }: CellLineProps) {
  const page = usePage()
  const [address] = finding.addresses
  if (address === undefined) return null
  return (
    <li>
      <button type="button" className="tf-place" onClick={() => page.goTo(address)}>
        <span>{name(address)}</span>
        {finding.reason && <span className="tf-place-note">{say('findings.has_reason')}</span>}
        <span>{page.form.cell(address).text}</span>
        {remedy !== undefined && <span className="tf-place-remedy">→ {remedy}</span>}
      </button>
    </li>
  )
}
