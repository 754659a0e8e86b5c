import { equalJson, type Json, patternOf } from '@tianbao/edit'
import { sentence } from '@tianbao/finding'
import { readTemplate, type Template, titleInFull } from '@tianbao/template'
import {
  type Carried,
  classMarks,
  classOrder,
  classTitle,
  createMappingPreview,
  diffTemplates,
  foldChanges,
  type RemainderReason,
  versionsMessages,
} from '@tianbao/versions'
import type { KeptTemplate } from '../templates/template-shelf.ts'
import type { Way } from './carry-plan.ts'
import { valueWords } from './field-words.ts'

/** Lines of one list that an answer has, at most. */
const mostLines = 300

const messages = versionsMessages['zh-CN']

/** What changed between two templates, in sentences, the gravest first. */
export function toldChanges({ from, to }: Way) {
  const [before, after] = [templateOf(from), templateOf(to)]
  const { changes } = diffTemplates(before, after)
  const told = foldChanges(changes, from.compiled, to.compiled)
  const weight = (one: (typeof told)[number]) => classOrder.indexOf(one.class)
  const all = told.toSorted((a, b) => weight(a) - weight(b))
  return {
    count: all.length,
    lines: all.slice(0, mostLines).map((change) => ({
      class: change.class,
      mark: classMarks[change.class],
      title: classTitle(change.class, 'zh-CN'),
      message: sentence(change, messages),
    })),
  }
}

/** What becomes of a field's values: they stay, stand elsewhere, are other ones, have no place, or stay in their year. */
export type FieldFate = 'kept' | 'moved' | 'changed' | 'left' | 'archived'

/** What carrying does, field by field, as it will be done: the gravest first. */
export function toldFields(carried: Carried, { from, to }: Way) {
  const preview = createMappingPreview()
  preview.add(carried)
  const fields = preview.fields().map(({ from: pattern, to: targets, carried: whole, left, samples }) => {
    const isArchived = Object.keys(left).every((reason) => reason === 'archived')
    const is = fateOf(pattern, targets, whole, samples, isArchived)
    return {
      from: pattern,
      title: titleInFull(pattern, from.compiled),
      to: targets.map((target) => titleInFull(target, to.compiled)),
      is,
      carried: whole,
      left: Object.entries(left).map(([reason, count]) => ({ reason, count, message: whyLeft(reason) })),
      samples: samples.map(({ was, now }) => ({
        was: valueWords(was, pattern, from.compiled),
        now: now === undefined ? null : valueWords(now, targets[0] ?? pattern, to.compiled),
      })),
    }
  })
  return fields.toSorted((a, b) => fates.indexOf(a.is) - fates.indexOf(b.is)).slice(0, mostLines)
}

const fates: readonly FieldFate[] = ['left', 'changed', 'moved', 'archived', 'kept']

function fateOf(
  pattern: string,
  targets: readonly string[],
  whole: number,
  samples: readonly { readonly was: Json; readonly now?: Json }[],
  isArchived: boolean,
): FieldFate {
  if (whole === 0) return isArchived ? 'archived' : 'left'
  if (samples.some(({ was, now }) => now !== undefined && !equalJson(was, now))) return 'changed'
  return targets.length === 1 && targets[0] === pattern ? 'kept' : 'moved'
}

/** How many cells stay as they are, stand elsewhere, say something else, wait for a person (`asked`), or have no place. */
export function countFates(
  { values, origin, remainder }: Carried,
  asked: ReadonlyMap<string, readonly string[]>,
) {
  const counts = { kept: 0, moved: 0, changed: 0, asked: 0, left: 0, archived: 0 }
  for (const [id, [source, ...others]] of origin) {
    const isSame = source !== undefined && others.length === 0 && equalJson(source.value, values.get(id))
    counts[!isSame ? 'changed' : source.at === id ? 'kept' : 'moved'] += 1
  }
  for (const { at, reason } of remainder)
    counts[asked.has(at) ? 'asked' : reason === 'archived' ? 'archived' : 'left'] += 1
  return counts
}

/** What the new form has no place for, value by value. */
export function toldRemainder(remainder: Carried['remainder'], from: KeptTemplate) {
  return remainder.slice(0, mostLines).map(({ at, value, reason }) => ({
    at,
    title: titleInFull(patternOf(at), from.compiled),
    text: valueWords(value, at, from.compiled),
    reason,
    message: whyLeft(reason),
  }))
}

function whyLeft(reason: RemainderReason | string): string {
  return sentence({ code: `versions.left_${reason}`, params: {} }, messages)
}

const read = new WeakMap<KeptTemplate, Template>()

/** The template itself. @throws Error where it cannot be read: it was compiled from this very text. */
function templateOf(kept: KeptTemplate): Template {
  const known = read.get(kept)
  if (known) return known
  const { template } = readTemplate(kept.text)
  if (!template) throw new Error(`Template "${kept.digest}" was compiled and cannot be read.`)
  read.set(kept, template)
  return template
}
