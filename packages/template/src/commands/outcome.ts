import { diff, type Edit, type Json } from '@tianbao/edit'
import type { Param } from '@tianbao/finding'
import type { Template } from '../template.ts'

/** What a gesture made of a template. */
export interface Changed {
  readonly template: Template
  /** The same as edits, as applied: one undo step is their inverses. */
  readonly edits: readonly Edit[]
  /** What the gesture is about afterwards, by address or pattern: a new field, a new rule. */
  readonly made: readonly string[]
  /** Patterns of fields that stood in the table and stand nowhere now. */
  readonly unplaced: readonly string[]
}

/** Why a gesture was not done: a code with a sentence in this room's or the sheet's messages. */
export interface NotDone {
  readonly refused: string
  readonly params: Readonly<Record<string, Param>>
}

/** What a command answers: it never throws for what a person does. */
export type CommandOutcome = Changed | NotDone

/** One template after another, as a gesture. */
export function changeTemplate(
  before: Template,
  after: Template,
  more: Partial<Pick<Changed, 'made' | 'unplaced'>> = {},
): Changed {
  return { template: after, edits: diff(asJson(before), asJson(after)), made: [], unplaced: [], ...more }
}

/** `template.refused_*`. */
export function notDone(why: string, params: NotDone['params'] = {}): NotDone {
  return { refused: `template.refused_${why}`, params }
}

export function isNotDone(value: object): value is NotDone {
  return 'refused' in value
}

/** A template is JSON; its type only lacks the index signature. */
export function asJson(template: Template): Json {
  return template as unknown as Json
}
