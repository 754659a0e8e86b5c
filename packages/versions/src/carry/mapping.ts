import type { Json, JsonObject } from '@tianbao/edit'

/**
 * How data of one template becomes data of another. Paths are patterns: `funds.income.fiscal.current`,
 * `annual.*.target` (rows keep their ids). A field that no step names, and that both templates have, is kept.
 */
export interface Mapping {
  readonly from: TemplateKey
  readonly to: TemplateKey
  readonly steps: readonly MappingStep[]
  /** Catalog nodes that have another id there: rows that bear the id, or hang on the node, go with it. */
  readonly nodes?: Readonly<Record<string, string>>
}

export interface TemplateKey {
  readonly form: string
  readonly region: string
  readonly year: number
}

export type MappingStep =
  | { readonly op: 'keep'; readonly from: string; readonly to: string }
  /** Read anew as the kind of the field that it goes to: a text as money, a number as a text. */
  | { readonly op: 'cast'; readonly from: string; readonly to: string }
  /** Multiplied by a decimal, exactly: 元 to 万元 is 0.0001. */
  | { readonly op: 'scale'; readonly from: string; readonly to: string; readonly by: number }
  | {
      readonly op: 'options'
      readonly from: string
      readonly to: string
      readonly map: Readonly<Record<string, string>>
    }
  /** A text in parts, by a separator; a part too many stays with the last. */
  | { readonly op: 'split'; readonly from: string; readonly to: readonly string[]; readonly at: string }
  /** Texts as one, in this order, those of rows in theirs. */
  | { readonly op: 'join'; readonly from: readonly string[]; readonly to: string; readonly with: string }
  /**
   * Single fields, or columns of deeper lists, become rows of a list, one each: `to` is the column, `goals.*.text`.
   * `under` is the node that they hang on, where the list has a catalog: one for all, or by the node of the old row.
   */
  | {
      readonly op: 'rows'
      readonly from: readonly string[]
      readonly to: string
      readonly under?: string | Readonly<Record<string, string>>
    }
  /** Of the rows of a list the first one's value. */
  | { readonly op: 'first'; readonly from: string; readonly to: string }
  | { readonly op: 'constant'; readonly to: string; readonly value: Json }
  /** Kept with the remainder, since nothing takes its place. */
  | { readonly op: 'archive'; readonly from: string }

/** Why a value is in the remainder and not (whole) in the new data. */
export type RemainderReason =
  | 'archived'
  | 'no_place'
  | 'not_read'
  | 'loses_digits'
  | 'no_option'
  | 'not_of_kind'
  | 'further_rows'
  | 'taken'

/** A value of the old data that the new data does not say, or not in full. */
export interface Remainder {
  /** Its address in the old data: `annual#r7.target`. */
  readonly at: string
  readonly value: Json
  readonly reason: RemainderReason
}

/** A value of the old data that the new data says: where it stood, and what it was there. */
export interface OldValue {
  readonly at: string
  readonly value: Json
}

/** Data carried across: enough to tell of every cell where it comes from, and to go back. */
export interface Carried {
  readonly data: JsonObject
  readonly remainder: readonly Remainder[]
  /** Where each carried value came from, by its new address; nothing for a constant. */
  readonly origin: ReadonlyMap<string, readonly OldValue[]>
  /** What each carried value is, by its new address: what stands there in `data`. */
  readonly values: ReadonlyMap<string, Json>
  /** By which step each carried value came, by its new address; none for what stayed at its own path. */
  readonly steps: ReadonlyMap<string, MappingStep>
  /** The old data without its values: its objects, lists and rows. */
  readonly shape: JsonObject
}

/** The fields that a step takes values of. */
export function sourcesOf(step: MappingStep): readonly string[] {
  return step.op === 'constant' ? [] : [step.from].flat()
}

/** The fields that a step puts values into. */
export function targetsOf(step: MappingStep): readonly string[] {
  return step.op === 'archive' ? [] : [step.to].flat()
}
