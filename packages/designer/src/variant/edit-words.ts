import { type Edit, type Json, parseAddress, resolve } from '@tianbao/edit'
import type { Template } from '@tianbao/template'
import { placeOf } from '@tianbao/versions'
import { say } from '../messages/messages.ts'

/** An edit of a variant in words: what it does, and where. */
export interface EditWords {
  readonly does: string
  readonly where: string
}

/** `tree` is the template in which it is, or would be, made. */
export function editWords(edit: Edit, tree: Template): EditWords {
  const at = placeOf(edit)
  const steps = parseAddress(at)
  const [part] = steps.map((step) => ('name' in step ? step.name : step.id))
  const verb = edit.op === 'set' ? setVerb(edit) : edit.op
  const last = steps.at(-1)
  const key = last !== undefined && 'name' in last ? last.name : ''
  const name =
    nameAt(tree, at) ?? (edit.op === 'insert' || edit.op === 'remove' ? nameOf(edit.node) : null) ?? key
  const where = say(`variant.part_${part !== undefined && parts.has(part) ? part : 'other'}`)
  if (edit.op === 'set' && (key === 'title' || key === 'name') && typeof edit.now === 'string')
    return { does: say('variant.renamed', { was: String(edit.was ?? ''), now: edit.now }), where }
  if (edit.op === 'set' && verb === 'change')
    return { does: say('variant.changed', { name, what: whatOf(key) }), where }
  if (edit.op === 'set' && verb === 'insert')
    return { does: say('variant.inserted', { name: nameOf(edit.now) ?? name }), where }
  return {
    does: say(`variant.${verb === 'insert' ? 'inserted' : verb === 'remove' ? 'removed' : 'moved'}`, {
      name,
    }),
    where,
  }
}

const parts = new Set(['schema', 'sheet', 'rules', 'catalog', 'notes', 'title'])

function setVerb(edit: Extract<Edit, { op: 'set' }>): 'insert' | 'remove' | 'change' {
  if (edit.now === undefined) return 'remove'
  return edit.was === undefined && nameOf(edit.now) !== null ? 'insert' : 'change'
}

/** The nearest thing around a place that people have a name for. */
function nameAt(tree: Template, at: string): string | null {
  for (
    let end = at.length;
    end > 0;
    end = Math.max(at.lastIndexOf('.', end - 1), at.lastIndexOf('#', end - 1))
  ) {
    const name = nameOf(resolve(tree as unknown as Json, at.slice(0, end)))
    if (name !== null) return name
  }
  return null
}

function nameOf(value: Json | undefined): string | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const { title, name, text, id } = value as Readonly<Record<string, Json>>
  const found = [title, name, text, id].find((one) => typeof one === 'string' && one !== '')
  return typeof found === 'string' ? found : null
}

const known = new Set([
  'x-help',
  'enum',
  'maxLength',
  'minLength',
  'maximum',
  'minimum',
  'maxItems',
  'required',
  'columns',
  'severity',
  'message',
  'remedy',
  'when',
  'logic',
  'width',
  'at',
  'head',
  'text',
  'left',
  'right',
  'centre',
  'max',
  'slots',
  'basis',
  'x-order',
  'x-decimals',
  'let',
  'gather',
])

function whatOf(key: string): string {
  return known.has(key) ? say(`variant.what_${key}`) : key
}
