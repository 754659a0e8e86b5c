import type { Address, Edit } from '@tianbao/edit'
import type { Param } from '@tianbao/finding'

/**
 * What a change may do to those who fill the form: 文字 text, 放宽 wider, 收紧 narrower, 变换 transform, 断开 break,
 * 计分 scoring.
 */
export type ChangeClass = 'text' | 'wider' | 'narrower' | 'transform' | 'break' | 'scoring'

/** One change between two templates, in the reader's words. */
export interface Change {
  readonly class: ChangeClass
  /** `versions.change_*`, with a sentence in this room's messages. */
  readonly code: string
  readonly params: Readonly<Record<string, Param>>
  /** Where, in the new template, or in the old one for what is gone: a field's pattern, or an address. */
  readonly path: string
}

/** The difference of two templates: what a reader is told, and the edits that make the second of the first. */
export interface Difference {
  readonly changes: readonly Change[]
  /** Law: applied to the first template they give the second. */
  readonly edits: readonly Edit[]
}

/** When a change is to be made: as a correction within its year, with a new year, or by a region's variant. */
export type Occasion = 'correction' | 'newYear' | 'variant'

/** What is asked before a change of a class may be made. */
export type Permission =
  /** Made without asking; open drafts follow. */
  | 'automatic'
  /** Made, and open drafts follow. */
  | 'allowed'
  /** An approver decides, and affected drafts are counted and told. */
  | 'approval'
  /** Data needs a mapping. */
  | 'mapping'
  /** A person decides for each: archive, a successor, or drop. */
  | 'decision'
  /** Only while nothing was scored yet. */
  | 'beforeScores'
  | 'refused'

const permissions: Readonly<Record<ChangeClass, Readonly<Record<Occasion, Permission>>>> = {
  text: { correction: 'automatic', newYear: 'automatic', variant: 'allowed' },
  wider: { correction: 'automatic', newYear: 'automatic', variant: 'refused' },
  narrower: { correction: 'approval', newYear: 'allowed', variant: 'allowed' },
  transform: { correction: 'refused', newYear: 'mapping', variant: 'refused' },
  break: { correction: 'refused', newYear: 'decision', variant: 'refused' },
  scoring: { correction: 'beforeScores', newYear: 'allowed', variant: 'refused' },
}

/** The one table of what a change of a class needs on an occasion. */
export function permissionFor(change: ChangeClass, occasion: Occasion): Permission {
  return permissions[change][occasion]
}

/** The gravest first: what breaks, then what must be mapped, … text last. */
export const classOrder: readonly ChangeClass[] = [
  'break',
  'transform',
  'narrower',
  'scoring',
  'wider',
  'text',
]

/** Makes a change; its code is `versions.change_` and the name. */
export function changeOf(
  kind: ChangeClass,
  name: string,
  path: Address,
  params: Change['params'] = {},
): Change {
  return { class: kind, code: `versions.change_${name}`, params, path }
}
