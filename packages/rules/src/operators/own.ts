import type { Operator } from '../operator.ts'
import { abs } from './abs.ts'
import { change } from './change.ts'
import { count } from './count.ts'
import { counterpart } from './counterpart.ts'
import { duplicates } from './duplicates.ts'
import { empty } from './empty.ts'
import { ends } from './ends.ts'
import { filled } from './filled.ts'
import { get } from './get.ts'
import { has } from './has.ts'
import { join } from './join.ts'
import { lines } from './lines.ts'
import { near } from './near.ts'
import { ratio } from './ratio.ts'
import { round } from './round.ts'
import { same } from './same.ts'
import { common } from './shared-text.ts'
import { starts } from './starts.ts'
import { sum } from './sum.ts'
import { year } from './year.ts'

/** Our own operators: they know empty, and compute with decimals. A rule that uses one is not portable. */
export const ownOperators: readonly Operator[] = Object.freeze([
  sum,
  ratio,
  near,
  round,
  abs,
  change,
  filled,
  empty,
  count,
  join,
  has,
  starts,
  ends,
  same,
  common,
  lines,
  duplicates,
  get,
  counterpart,
  year,
])
