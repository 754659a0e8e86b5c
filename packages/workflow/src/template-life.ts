import type { Param } from '@tianbao/finding'
import { isName, personKey } from './person.ts'

/** 草稿、审核中、已发布: where a template is on its way to being filled. */
export type TemplateState = 'draft' | 'in_review' | 'published'

/**
 * What people do with a template: its author submits it for review, or withdraws it from there; another person returns
 * it with a reason, or publishes it.
 */
export type TemplateAct = 'submit' | 'withdraw' | 'return' | 'publish'

/** A template's life so far: its state, and who submitted it last. */
export interface TemplateLife {
  readonly state: TemplateState
  readonly author: string | null
}

/** An act, by the name of the person; `note` is required to return. */
export interface PersonsAct {
  readonly act: TemplateAct
  readonly by: string
  readonly note: string
}

/** Why an act is not done: a code of this room's messages. */
export interface NotAllowed {
  readonly refused: string
  readonly params: Readonly<Record<string, Param>>
}

interface Rule {
  readonly from: TemplateState
  readonly to: TemplateState
  /** Who may: anybody, the one who submitted, or anybody but him (双人复核). */
  readonly who: 'anybody' | 'author' | 'another'
  readonly needsNote?: true
}

const rules: Readonly<Record<TemplateAct, Rule>> = {
  submit: { from: 'draft', to: 'in_review', who: 'anybody' },
  withdraw: { from: 'in_review', to: 'draft', who: 'author' },
  return: { from: 'in_review', to: 'draft', who: 'another', needsNote: true },
  publish: { from: 'in_review', to: 'published', who: 'another' },
}

/** What becomes of a template by an act, or why the act is not done. */
export function decideTemplate(life: TemplateLife, { act, by, note }: PersonsAct): TemplateLife | NotAllowed {
  const { from, to, who, needsNote } = rules[act]
  if (!isName(by)) return refuse('no_name')
  if (life.state !== from) return refuse(`not_${from}`)
  const isAuthor = life.author !== null && personKey(life.author) === personKey(by)
  if (who === 'another' && isAuthor) return refuse('same_person', { name: by.trim() })
  if (who === 'author' && !isAuthor) return refuse('not_author', { name: life.author ?? '' })
  if (needsNote && note.trim() === '') return refuse('no_note')
  return { state: to, author: act === 'submit' ? by.trim() : life.author }
}

function refuse(why: string, params: NotAllowed['params'] = {}): NotAllowed {
  return { refused: `life.${why}`, params }
}
