import type { Address, JsonObject } from '@tianbao/edit'
import type { Finding } from '@tianbao/finding'
import type { Operator } from '@tianbao/rules'
import type { ScoringSettings } from '@tianbao/scoring'
import type { Cells } from '../cells.ts'
import type { CheckSource } from '../check.ts'
import type { Engine } from '../engine.ts'
import type { CheckMode } from '../form-types.ts'
import type { Reader } from '../reader.ts'
import type { Setting } from '../setting.ts'
import type { View } from '../view.ts'
import type { RowEvidence, ScoreSheet } from './score-types.ts'

/** The scores of a form as it stands, from what its rules came to. */
export interface Scores {
  /** Null where the template scores nothing. The same object until something changes. */
  sheet(): ScoreSheet | null
  /** What the form would come to under other settings, or null. */
  sheetUnder(settings: Partial<ScoringSettings>): ScoreSheet | null
  evidence(address: Address): RowEvidence | null
  /** What is found in scored rows. */
  findings(mode: CheckMode): readonly Finding[]
  /** What is to be looked at in the clauses that people write. */
  clauses(document: JsonObject): readonly Finding[]
  forget(): void
}

/** What a form that scores needs beside all others: operators for its rules, and what makes its scores. */
export interface FormScoring {
  readonly operators: readonly Operator[]
  createScores(
    setting: Setting,
    reader: Reader,
    engine: Engine,
    cells: Cells,
    view: View,
    source: CheckSource,
  ): Scores
}

/** The scores of a form that scores nothing. */
export const noScores: Scores = Object.freeze<Scores>({
  sheet: () => null,
  sheetUnder: () => null,
  evidence: () => null,
  findings: () => [],
  clauses: () => [],
  forget: () => undefined,
})
