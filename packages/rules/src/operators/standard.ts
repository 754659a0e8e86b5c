import type { Operator } from '../operator.ts'
import { all } from './all.ts'
import { and } from './and.ts'
import { atLeast } from './at-least.ts'
import { atMost } from './at-most.ts'
import { cat } from './cat.ts'
import { coalesce } from './coalesce.ts'
import { equal } from './equal.ts'
import { exists } from './exists.ts'
import { filter } from './filter.ts'
import { greater } from './greater.ts'
import { ifOperator, ternary } from './if.ts'
import { inOperator } from './in.ts'
import { length } from './length.ts'
import { less } from './less.ts'
import { log } from './log.ts'
import { map } from './map.ts'
import { max } from './max.ts'
import { merge } from './merge.ts'
import { min } from './min.ts'
import { minus } from './minus.ts'
import { missing } from './missing.ts'
import { missingSome } from './missing-some.ts'
import { modulo } from './modulo.ts'
import { none } from './none.ts'
import { not } from './not.ts'
import { notEqual } from './not-equal.ts'
import { notStrictEqual } from './not-strict-equal.ts'
import { or } from './or.ts'
import { over } from './over.ts'
import { plus } from './plus.ts'
import { reduce } from './reduce.ts'
import { some } from './some.ts'
import { strictEqual } from './strict-equal.ts'
import { substr } from './substr.ts'
import { times } from './times.ts'
import { truthy } from './truthy.ts'
import { val } from './val.ts'
import { varOperator } from './var.ts'

/** The operators of jsonlogic.com, and after them those that its community has proposed (`val`, `exists`, `??`, `length`). */
export const standardOperators: readonly Operator[] = Object.freeze([
  varOperator,
  missing,
  missingSome,
  ifOperator,
  ternary,
  and,
  or,
  not,
  truthy,
  equal,
  strictEqual,
  notEqual,
  notStrictEqual,
  less,
  atMost,
  greater,
  atLeast,
  plus,
  minus,
  times,
  over,
  modulo,
  min,
  max,
  cat,
  substr,
  inOperator,
  merge,
  map,
  filter,
  reduce,
  all,
  some,
  none,
  log,
  val,
  exists,
  coalesce,
  length,
])
