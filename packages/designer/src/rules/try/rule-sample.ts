import type { JsonObject } from '@tianbao/edit'

/** Data that a rule can be tried on. */
export interface RuleSample {
  readonly name: string
  readonly data: JsonObject
}
