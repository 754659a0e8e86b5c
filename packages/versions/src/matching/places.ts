import type { CompiledTemplate } from '@tianbao/template'
import { unitOf } from '../carry/become.ts'
import { type Label, labelOf } from './alike.ts'

/** A place of a template's data: a field, a group of them, or a list. */
export interface Place {
  readonly pattern: string
  readonly parent: string
  readonly label: Label
  /** The field's kind; `list`, `group`. */
  readonly kind: string
  readonly unit: string
  readonly year: number | null
  /** Its neighbours in the same parent. */
  readonly before: string | null
  readonly after: string | null
}

/** The places of a template by pattern, in the template's order; rows of lists count as their lists. */
export function placesOf(template: CompiledTemplate): ReadonlyMap<string, Place> {
  const patterns = Object.keys(template.titles).filter(
    (pattern) => pattern !== '' && !pattern.endsWith('*') && !/(^|\.)(id|under)$/.test(pattern),
  )
  const lastIn = new Map<string, string>()
  const nextOf = new Map<string, string>()
  const places = patterns.map((pattern) => {
    const parent = parentOf(pattern)
    const before = lastIn.get(parent) ?? null
    if (before !== null) nextOf.set(before, pattern)
    lastIn.set(parent, pattern)
    return { pattern, parent, before }
  })
  return new Map(
    places.map(({ pattern, parent, before }) => {
      const field = template.fields[pattern]
      const title = field?.title ?? template.titles[pattern] ?? pattern
      const kind = field?.kind ?? (template.lists[pattern] === undefined ? 'group' : 'list')
      return [
        pattern,
        {
          pattern,
          parent,
          label: labelOf(title),
          kind,
          unit: field === undefined ? '' : unitOf(field, template),
          year: field?.year ?? null,
          before,
          after: nextOf.get(pattern) ?? null,
        },
      ]
    }),
  )
}

/** `annual.*.target` stands in `annual`, `funds.income` in `funds`, `name` in the whole. */
export function parentOf(pattern: string): string {
  return pattern.slice(0, Math.max(0, pattern.lastIndexOf('.'))).replace(/\.\*$/, '')
}
