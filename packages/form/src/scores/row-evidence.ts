import type { Address } from '@tianbao/edit'
import { evidenceOf, type InputName, type RowScore } from '@tianbao/scoring'
import type { CompiledScoring, ScoringCell, ScoringChoice } from '@tianbao/template'
import type { RowEvidence, ScoreRow } from './score-types.ts'

/** In which cell an input stands; those that are not named come from the actual value. */
const cellOf: Readonly<Partial<Record<InputName, readonly ScoringCell[]>>> = {
  unit: ['unit', 'actual'],
  target: ['target'],
  targetUnit: ['unit', 'target'],
  targetOperator: ['type', 'target'],
  full: ['points'],
  ref: ['ref'],
}

/** All that the score of a row rests on. */
export function evidenceOfRow(
  row: ScoreRow,
  score: RowScore,
  choice: ScoringChoice,
  scoring: CompiledScoring,
): Omit<RowEvidence, 'pool'> {
  const { reading, input } = score
  const isRead = reading.rule !== null && row.state !== 'unscored'
  const addresses = Object.fromEntries(
    (Object.keys(input) as InputName[]).flatMap((name) => {
      const at = addressOf(name, row.cells)
      return at === undefined ? [] : [[name, at]]
    }),
  )
  return {
    row,
    reading,
    settings: choice.settings,
    evidence: isRead
      ? evidenceOf(reading, input, choice.settings, addresses, { template: scoring.said, item: choice.said })
      : null,
  }
}

function addressOf(name: InputName, cells: ScoreRow['cells']): Address | undefined {
  for (const cell of cellOf[name] ?? ['actual']) if (cells[cell] !== undefined) return cells[cell]
  return undefined
}
