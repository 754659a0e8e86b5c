import type { Json, JsonObject } from '@tianbao/edit'
import type { Place, References } from './references.ts'

/** Why a part of a schema is not drawn, or not at once; what it says still holds for the data. */
export interface DrawingNote {
  readonly why: 'elsewhere' | 'nowhere' | 'circle' | 'name' | 'many' | 'merged'
  /** Where in the schema. */
  readonly place: Place
  /** The reference, the name, or how many. */
  readonly what: string
}

/** A schema in the words that RJSF draws, bounded in what drawing it costs. */
export interface Drawing {
  readonly schema: JsonObject
  readonly notes: readonly DrawingNote[]
}

/** A part that is drawn when it is asked for: where it stands in the document, as a list of names. */
export const LATER = 'x-tianbao-later'
/** A value of any type. */
export const ANY = 'x-tianbao-any'
/** An alternative that names nothing, of an object whose names are said around it. */
export const BARE = 'x-tianbao-bare'
/** A part that cannot be drawn, and why. */
export const CLOSED = 'x-tianbao-closed'
/** The type is only how it is shown: a choice of values that have no control of their own. */
export const SHOWN = 'x-tianbao-shown'
export const CLOSED_WHAT = 'x-tianbao-closed-what'

/** Properties of one object, and alternatives, that are drawn. */
export const mostSiblings = 1500

/** Names that mean something to every object in JavaScript: RJSF would read its own methods as values. */
export const reserved: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype))

/** A schema being drawn: what is known of the whole, and how its parts are drawn. */
export interface DrawingSheet {
  readonly references: References
  readonly notes: DrawingNote[]
  /** Drawn one by one: references become parts to be opened. */
  readonly isParted: boolean
  /** Names of the places that references of a whole drawing lead to. */
  readonly names: Map<string, { readonly name: string; readonly place: Place }>
  left: number
  /** A property, an item, an alternative: it stands by itself, so it may be opened later. */
  one(schema: Json, place: Place, depth: number): Json
  /** A schema that is merged into another (`allOf`, `then`): it cannot be opened by itself. */
  merged(schema: Json, place: Place, depth: number): Json
}

export function note(sheet: DrawingSheet, why: DrawingNote['why'], place: Place, what: string): void {
  if (sheet.notes.length < 100) sheet.notes.push({ why, place, what: what.slice(0, 200) })
}
