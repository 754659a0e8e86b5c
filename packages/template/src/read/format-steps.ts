import type { JsonObject } from '@tianbao/edit'

/** One change of our own format: how a template of the format before becomes one of this format. */
export interface FormatStep {
  /** The format that it leads to; it takes templates of the one before. */
  readonly to: number
  readonly reason: string
  step(template: JsonObject): JsonObject
}

/** The format that this code writes. */
export const FORMAT = 1

/** Every change of the format so far, in order. A published step is never edited; files in `fixtures` hold it to that. */
export const formatSteps: readonly FormatStep[] = Object.freeze([])
