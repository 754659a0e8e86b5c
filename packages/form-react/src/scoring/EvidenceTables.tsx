import type { Address } from '@tianbao/edit'
import type { Evidence } from '@tianbao/scoring'
import { say } from '../messages/messages.ts'
import { usePage } from '../page/page-context.ts'
import { placeLabel } from '../panel/labels.ts'
import { computationLines, inputWords } from './computation-words.ts'
import { fullMarksWords } from './full-marks-words.ts'
import { numberWords } from './rule-words.ts'

interface EvidenceTablesProps {
  readonly evidence: Evidence
  /** The points that count in the end. */
  readonly points: number | null
}

/** What went into a score and where it stands, the computation line by line, and what would have given full marks. */
export function EvidenceTables({ evidence, points }: EvidenceTablesProps) {
  const page = usePage()
  const { inputs, steps, fullMarks } = evidence
  const lines = computationLines(steps, inputs)
  return (
    <>
      {inputs.length > 0 && (
        <table className="ts-inputs">
          <caption>{say('score.inputs')}</caption>
          <tbody>
            {inputs.map(({ name, value, address }) => (
              <tr key={name}>
                <th scope="row">{say(`score.input.${name}`)}</th>
                <td className="ts-figure">{inputWords(name, value)}</td>
                <td>{address !== null && page.isShown(address) && <CellButton address={address} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {lines.length > 0 && (
        <table className="ts-steps">
          <caption>{say('score.steps')}</caption>
          <tbody>
            {lines.map(({ title, formula, value }, index) => (
              <tr key={`${index} ${title}`}>
                <th scope="row">{title}</th>
                <td>{formula}</td>
                <td className="ts-figure">{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="ts-best">
        {points !== null && <strong>{say('score.result', { points: numberWords(points) })}</strong>}
        <span>{say('score.best', { words: fullMarksWords(fullMarks).join('；') })}</span>
      </p>
    </>
  )
}

/** Goes to the cell that an input stands in: by the name of its column, since the row is known. */
function CellButton({ address }: { readonly address: Address }) {
  const page = usePage()
  const { title } = page.form.cell(address).field
  return (
    <button
      type="button"
      className="ts-jump"
      title={placeLabel(page, address)}
      onClick={() => page.goTo(address)}
    >
      {say('score.in_cell', { title })}
    </button>
  )
}
