import type { Address, Json } from '@tianbao/edit'
import type { Form, RowEvidence } from '@tianbao/form'
import { type Evidence, evidenceOf, type ScoredRow, type ScoreInput, scoreRow } from '@tianbao/scoring'

/** What is to be shown of a row: its clause as it stands or is being typed, and what it is measured by. */
export interface ShownRow {
  readonly clause: string
  readonly input: ScoreInput
  /** Null where a person scores. */
  readonly evidence: Evidence | null
  /** Whether something in the row is being typed: what follows from it is not kept yet. */
  readonly isTyped: boolean
}

const columns = ['clause', 'actual', 'points', 'target', 'type', 'unit', 'ref'] as const

/**
 * A row with the text that is being typed in one of its cells, so that a clause is read and its picture moves while it is
 * written. Nothing of it is kept: a text becomes a value when its cell is left.
 */
export function typedRow(
  form: Form,
  found: RowEvidence,
  typing: { readonly address: Address; readonly text: string } | null,
): ShownRow {
  const { row, reading, evidence, settings } = found
  const typed = columns.find((column) => typing !== null && row.cells[column] === typing.address)
  const known: ScoreInput = Object.fromEntries(evidence?.inputs.map(({ name, value }) => [name, value]) ?? [])
  const full = known.full == null && row.full !== null ? { full: row.full } : {}
  const word = wordOf(form, row.cells.actual)
  if (typing === null || typed === undefined)
    return { clause: reading.text, input: { ...word, ...full, ...known }, evidence, isTyped: false }
  const cells = Object.fromEntries(
    columns.flatMap((column) => {
      const address = row.cells[column]
      return address === undefined ? [] : [[column, form.cell(address).value]]
    }),
  ) as Record<string, Json | undefined>
  // What a rule of the template says and no cell does.
  const said = { clause: row.clause, ...(row.full === null ? {} : { points: row.full }), ...unitOf(known) }
  const text = typed === 'points' ? numberOf(typing.text) : typing.text
  const now: ScoredRow = { ...said, ...cells, [typed]: text }
  const { reading: read, input } = scoreRow(now, settings)
  const again = read.rule === null ? null : evidenceOf(read, input, settings)
  return { clause: read.text, input: { ...word, ...full, ...input }, evidence: again, isTyped: true }
}

/** The word in the cell of the actual value, for clauses whose points a person picks by it. */
function wordOf(form: Form, actual: Address | undefined): { readonly label?: string } {
  const value = actual === undefined ? undefined : form.cell(actual).value
  return typeof value === 'string' && value.trim() !== '' ? { label: value } : {}
}

function unitOf({ unit }: ScoreInput): { readonly unit?: string } {
  return typeof unit === 'string' ? { unit } : {}
}

function numberOf(text: string): Json {
  const number = Number(text)
  return text.trim() !== '' && Number.isFinite(number) ? number : text
}
