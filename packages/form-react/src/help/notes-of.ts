import type { Line } from '@tianbao/sheet'
import type { CompiledTemplate } from '@tianbao/template'

/** One paragraph of 填报说明; a heading stands over what follows it. */
export interface Note {
  readonly isHeading: boolean
  readonly words: string
}

/** 填报说明: the notes that are printed with the form, then those that only guide on the screen. */
export function notesOf({ sheet, notes }: CompiledTemplate): readonly Note[] {
  const lines = [...(sheet?.above ?? []), ...(sheet?.below ?? [])].filter(
    ({ role }) => role === 'notes' || role === 'heading',
  )
  const printed = lines.map((line) => ({ isHeading: line.role === 'heading', words: wordsOf(line) }))
  const guiding = notes.split(/\n\s*\n/).map((words) => ({ isHeading: false, words: words.trim() }))
  return [...printed, ...guiding].filter(({ words }) => words !== '')
}

export function hasNotes(template: CompiledTemplate): boolean {
  return notesOf(template).length > 0
}

/**
 * The notes that speak of a cell by one of its names: a printed note by the name that it begins with, any other by a
 * sentence that has the name in it.
 */
export function notesFor(template: CompiledTemplate, names: readonly string[]): readonly string[] {
  const sought = names.filter((name) => name.length > 1)
  const found = notesOf(template).flatMap(({ isHeading, words }) => {
    if (isHeading) return []
    const title = /^\d+[.、．]\s*([^：:]{2,20})[：:]/.exec(words)?.[1]
    if (title !== undefined) return sought.some((name) => isNamed(name, title)) ? [words] : []
    return sentencesOf(words).filter((sentence) => sought.some((name) => sentence.includes(name)))
  })
  return [...new Set(found)]
}

/** 部门职能 is the note of 部门职能概述. */
function isNamed(name: string, title: string): boolean {
  return name === title || name.startsWith(title)
}

function sentencesOf(words: string): readonly string[] {
  return words.split(/(?<=[。；])/).map((sentence) => sentence.trim())
}

function wordsOf({ left, centre, right }: Line): string {
  return [left, centre, right].filter((part) => part !== undefined && part !== '').join('　')
}
