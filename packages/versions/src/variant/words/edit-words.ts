import { type Edit, type Json, parseAddress, type Step } from '@tianbao/edit'
import type { Messages } from '@tianbao/finding'
import type { Template } from '@tianbao/template'
import { placeOf } from '../apply-variant.ts'
import { placeTitle } from './place-title.ts'
import { type Say, sayer } from './sayer.ts'

/** An edit of a variant in words: what it does, and where. */
export interface EditWords {
  readonly does: string
  /** What it is done to. */
  readonly name: string
  readonly where: string
}

/** `tree` is the template in which it is, or would be, made; `messages` are this room's, in some language. */
export function editWords(edit: Edit, tree: Template, messages: Messages): EditWords {
  const say = sayer(messages)
  const at = placeOf(edit)
  const steps = parseAddress(at)
  const [part] = steps.map((step) => ('name' in step ? step.name : step.id))
  const verb = edit.op === 'set' ? setVerb(edit) : edit.op
  const last = steps.at(-1)
  const key = last !== undefined && 'name' in last ? last.name : ''
  const stood = edit.op === 'insert' || edit.op === 'remove' ? edit.node : undefined
  const name = placeTitle(
    tree,
    at,
    say,
    verb === 'insert' && edit.op === 'set' ? edit.now : (stood as Json | undefined),
  )
  const where = say(`part_${part !== undefined && parts.has(part) ? part : 'other'}`)
  if (steps.length === 1) return { does: say('edited_rewritten', { what: where }), name: where, where }
  if (edit.op === 'set' && (key === 'title' || key === 'name') && typeof edit.now === 'string')
    return { does: say('edited_renamed', { was: String(edit.was ?? ''), now: edit.now }), name, where }
  if (edit.op === 'set' && verb === 'change')
    return { does: say('edited_changed', { name, what: whatOf(steps, say) }), name, where }
  const code = verb === 'insert' ? 'inserted' : verb === 'remove' ? 'removed' : 'moved'
  return { does: say(`edited_${code}`, { name }), name, where }
}

const parts = new Set(['schema', 'sheet', 'rules', 'catalog', 'notes', 'title'])

function setVerb(edit: Extract<Edit, { op: 'set' }>): 'insert' | 'remove' | 'change' {
  const isThing = (value: Json | undefined) =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    ('title' in value || 'id' in value)
  if (edit.now === undefined && isThing(edit.was)) return 'remove'
  return edit.was === undefined && isThing(edit.now) ? 'insert' : 'change'
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
  'vertical',
  'nodes',
  'defaults',
  'pattern',
  'type',
  'x-kind',
  'default',
  'note',
  'unit',
  'target',
  'each',
])

/** What of a thing was changed: the last word of the way to it that people have one for. */
function whatOf(steps: readonly Step[], say: Say): string {
  const name = steps.findLast((step) => 'name' in step && known.has(step.name))
  return name !== undefined && 'name' in name ? say(`what_${name.name}`) : say('what_other')
}
