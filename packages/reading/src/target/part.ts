import type { TargetKind, TargetPart } from './target-reading.ts'

/** One value of a target, read to the end of its piece of the text. */
export interface Part extends Omit<TargetPart, 'label'> {
  readonly kind: Extract<TargetKind, 'number' | 'range' | 'growth' | 'date' | 'recurringDate'>
  /** Words behind the value that belong to its name: 100%完成. */
  readonly tail: string
  readonly issues: readonly string[]
  readonly qualitative?: string
}

/** What begins at a place: a value; one that contradicts itself; or none (null). */
export type Found =
  | { readonly ok: true; readonly part: Part }
  | { readonly ok: false; readonly issue: string }
