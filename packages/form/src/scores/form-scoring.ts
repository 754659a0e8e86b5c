import { operators } from '@tianbao/template'
import { createScores } from './create-scores.ts'
import type { FormScoring } from './scores.ts'

/** What forms that score need, all of it: the reader of clauses is behind it. */
export const formScoring: FormScoring = Object.freeze<FormScoring>({ operators, createScores })
