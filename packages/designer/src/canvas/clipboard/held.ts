import type { BlockLaid, CopiedBlock, Template } from '@tianbao/template'
import type { Place } from '../place.ts'

/** A block held over the table: the canvas shows the form as it would be, until it is accepted or dropped. */
export interface Held {
  readonly template: Template
  readonly landing: BlockLaid['landing']
  readonly block: CopiedBlock
  readonly at: Place
  readonly spot: { readonly band: string; readonly row: string; readonly column: string }
  /** Empty cells get the fields that their labels ask for. */
  readonly guess: boolean
  /** Fields get new names, also where theirs are free. */
  readonly mint: boolean
  /** It was copied from a form, with its fields. */
  readonly isOurs: boolean
}
