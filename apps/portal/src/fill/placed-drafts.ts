import type { Edit } from '@tianbao/edit'
import { patternOf } from '@tianbao/form'
import type { Draft } from '@tianbao/form-react'
import type { CompiledTemplate } from '@tianbao/template'

/** What this machine has not sent yet, as far as the form has a place for it; and the edits that it has none for. */
export interface PlacedDrafts {
  readonly drafts: readonly Draft[]
  readonly gone: readonly Edit[]
}

/**
 * What was typed in one version of a form and is opened in another: one edit without a place must not keep all others
 * from being saved, and is told, not dropped in silence.
 */
export function placedDrafts(drafts: readonly Draft[], template: CompiledTemplate): PlacedDrafts {
  const gone: Edit[] = []
  const stay = (edits: readonly Edit[]) =>
    edits.filter((edit) => {
      const has = hasPlace(edit, template)
      if (!has) gone.push(edit)
      return has
    })
  const placed = drafts.map((draft) => {
    const { sending, waiting, typing } = draft
    const isTyping = typing !== null && Object.hasOwn(template.fields, patternOf(typing.address))
    return {
      ...draft,
      sending: sending && { ...sending, edits: stay(sending.edits) },
      waiting: stay(waiting),
      typing: isTyping ? typing : null,
    }
  })
  return gone.length === 0 ? { drafts, gone } : { drafts: placed, gone }
}

function hasPlace(edit: Edit, { fields, lists }: CompiledTemplate): boolean {
  const at =
    edit.op === 'set'
      ? edit.at
      : edit.op === 'insert'
        ? edit.into
        : edit.op === 'remove'
          ? edit.from
          : edit.to.list
  const pattern = patternOf(at)
  if (at.startsWith('$') || Object.hasOwn(lists, pattern)) {
    if (edit.op !== 'insert' || at.startsWith('$')) return true
    const columns = Object.keys(edit.node).filter((name) => name !== 'id' && name !== 'under')
    return columns.every((name) => Object.hasOwn(fields, `${pattern}.*.${name}`))
  }
  return edit.op === 'set' && Object.hasOwn(fields, pattern)
}

/** So many of them are told with what was typed. */
const mostTold = 3

/** In words, what has no place any more, with what was typed there. */
export function goneWords(gone: readonly Edit[], { titles }: CompiledTemplate): readonly string[] {
  const typed = gone.flatMap((edit) =>
    edit.op === 'set' && edit.now !== undefined
      ? [`${titles[patternOf(edit.at)] ?? edit.at}“${wordsOf(edit.now)}”`]
      : [],
  )
  if (gone.length === 0) return []
  const told = typed.slice(0, mostTold).join('、')
  return [
    `有 ${gone.length} 处是在前一版里填的，这一版没有位置，没有存上去${told === '' ? '' : `：${told}`}。`,
  ]
}

function wordsOf(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 40) : JSON.stringify(value).slice(0, 40)
}
