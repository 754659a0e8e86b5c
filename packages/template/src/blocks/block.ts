import type { JsonObject } from '@tianbao/edit'
import type { Band, Line } from '@tianbao/sheet'
import type { Catalog, Rule } from '../template.ts'

/**
 * A ready block: a piece of a form that is put in whole. Its columns are named `b0`, `b1`, … and find their places among
 * those of the sheet by their `widths`, which are shares of the table's width. In `$ref`s `{block}` is the name of its
 * first property. All its names give way to those that a form has already.
 */
export interface Block {
  readonly id: string
  readonly title: string
  /** What it holds, in a few words. */
  readonly about: string
  readonly widths: readonly number[]
  readonly defs?: JsonObject
  readonly properties: JsonObject
  readonly catalog?: readonly Catalog[]
  readonly bands: readonly Band[]
  /** Lines under the table. */
  readonly below?: readonly Line[]
  readonly rules?: readonly Rule[]
}
