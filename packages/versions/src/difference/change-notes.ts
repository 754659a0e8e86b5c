import { sentence } from '@tianbao/finding'
import { compileTemplate, type Template } from '@tianbao/template'
import { versionsMessages } from '../messages/messages.ts'
import { regionExtract } from '../regions/extract.ts'
import { regionTable } from '../regions/region.ts'
import { type Change, type ChangeClass, classOrder, type Difference, permissionFor } from './change.ts'
import { foldChanges } from './fold-changes.ts'

/** The languages that change notes are written in. */
export type NotesLanguage = keyof typeof versionsMessages

/** The character that a class is marked with, wherever it is: 断 换 紧 分 宽 文. */
export const classMarks: Readonly<Record<ChangeClass, string>> = {
  break: '断',
  transform: '换',
  narrower: '紧',
  scoring: '分',
  wider: '宽',
  text: '文',
}

/** What a class is called: 断开, 变换, … */
export function classTitle(of: ChangeClass, language: NotesLanguage): string {
  return sentence({ code: `versions.class_${of}`, params: {} }, versionsMessages[language])
}

/**
 * 变更说明: the changes between two templates as Markdown, by weight, each class with what it asks of those who publish.
 * Where all of a group came or went, that is one line. To be printed, or sent round beside the new form.
 */
export function changeNotes(
  before: Template,
  after: Template,
  { changes }: Difference,
  language: NotesLanguage = 'zh-CN',
): string {
  const messages = versionsMessages[language]
  const say = (code: string, params = {}) => sentence({ code: `versions.${code}`, params }, messages)
  const told = folded(before, after, changes)
  const occasion = before.year === after.year ? 'correction' : 'newYear'
  const parts = classOrder.flatMap((of) => {
    const mine = told.filter((change) => change.class === of)
    if (mine.length === 0) return []
    const lines = mine.map((change, at) => `${at + 1}. ${sentence(change, messages)}`)
    const asked = say(`permission_${permissionFor(of, occasion)}`)
    return [`## ${classTitle(of, language)}（${mine.length}）`, '', asked, '', ...lines, '']
  })
  const named = ({ region, year }: Template) =>
    `${regions.at(region, `${year}-01-01`)?.name ?? region} ${year}`
  return [
    `# ${say('notes_title', { title: after.title })}`,
    '',
    say('notes_lead', { was: named(before), now: named(after), count: told.length }),
    '',
    ...parts,
  ].join('\n')
}

const regions = regionTable(regionExtract)

function folded(before: Template, after: Template, changes: readonly Change[]): readonly Change[] {
  const [old, now] = [compileTemplate(before).compiled, compileTemplate(after).compiled]
  return old === undefined || now === undefined ? changes : foldChanges(changes, old, now)
}
