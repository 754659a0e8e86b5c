import type { Json, JsonObject } from '@tianbao/edit'
import type { Param } from '@tianbao/finding'

/** What a kind needs to know of the field that it reads or shows. */
export interface FieldContext {
  /** Decimal places of money, from the template's currency, unless the field says otherwise. */
  readonly decimals: number
  /** The template's currency unit, `万元` or `元`. */
  readonly unit: string
  /** The template's budget year. */
  readonly year: number
  /** The field's own schema, for options and limits. */
  readonly schema: JsonObject
}

/** What a typed text became: a value to keep, nothing, or a text that the kind cannot read (kept as typed). */
export type Typed =
  | { readonly ok: true; readonly value: Json | undefined; readonly note?: TypedNote }
  | { readonly ok: false; readonly issue: string; readonly params?: Readonly<Record<string, Param>> }

/** How a text was understood, where that is not plain: `{code: "converted", params: {from: "元", to: "万元"}}`. */
export interface TypedNote {
  readonly code: string
  readonly params: Readonly<Record<string, Param>>
}

/**
 * 字段类型: one kind of field. A frozen value in an explicit list; its folder holds its widget too.
 */
export interface FieldKind {
  /** The word after `x-kind`. */
  readonly id: string
  readonly title: { readonly zh: string; readonly en: string }
  /** The JSON Schema that a field of this kind has: type and, where there is one, format. */
  readonly schema: JsonObject
  /** JSON Schema of the kind's own settings, from which the inspector draws its panel. */
  readonly props: JsonObject
  readonly align: 'left' | 'centre' | 'right'
  /** Whether the value is a number that can be added. */
  readonly isNumeric: boolean
  /** From typed or pasted text to a value. An empty text is no value. */
  read(text: string, context: FieldContext): Typed
  /** A value as the screen shows it (fixed decimals); `read(format(v))` is v. */
  format(value: Json, context: FieldContext): string
  /** A value as paper shows it, in its shortest form. */
  print(value: Json, context: FieldContext): string
  /** Whether a stored value is one of this kind; a text that could not be read is not. */
  holds(value: Json, context: FieldContext): boolean
}
