import type { Json } from '@tianbao/edit'
import { readParts, setText } from '@tianbao/sheet'
import { ownObject, ownTexts } from '../json-values.ts'
import type { Template } from '../template.ts'
import { type CommandOutcome, changeTemplate, isNotDone, notDone } from './outcome.ts'
import { changeSchema, holderPath, schemaAt, schemaPath, withoutProperty } from './schema-place.ts'
import { fieldsIn, findSpot } from './spot.ts'
import { type FieldUse, usesWithin } from './uses.ts'

/** Sets properties of fields, the same for all of them; undefined takes one away. One gesture, however many fields. */
export function setFieldProps(
  template: Template,
  spec: { readonly fields: readonly string[]; readonly props: Readonly<Record<string, Json | undefined>> },
): CommandOutcome {
  let after = template
  for (const field of spec.fields) {
    const path = schemaPath(template, field)
    if (Object.keys(schemaAt(template, path)).length === 0) return notDone('no_field', { field })
    after = changeSchema(after, path, (schema) => withProps(schema, spec.props))
  }
  return changeTemplate(template, after, { made: spec.fields })
}

function withProps(
  schema: Readonly<Record<string, Json>>,
  props: Readonly<Record<string, Json | undefined>>,
): Readonly<Record<string, Json>> {
  const all = { ...schema, ...props }
  return Object.fromEntries(
    Object.entries(all).filter((entry): entry is [string, Json] => entry[1] !== undefined),
  )
}

/** Renames a field for people. A head or label that said the old name says the new one. */
export function retitleField(
  template: Template,
  spec: { readonly field: string; readonly title: string },
): CommandOutcome {
  const { field, title } = spec
  const old = schemaAt(template, schemaPath(template, field)).title
  const named = setFieldProps(template, { fields: [field], props: { title } })
  if (isNotDone(named) || typeof old !== 'string' || old === '' || template.sheet === undefined) return named
  let sheet = template.sheet
  for (const [part, { text, kind, column }] of readParts(sheet)) {
    if (text !== old) continue
    const isHead =
      kind === 'head' && column?.cell !== undefined && fieldsIn(column.cell).includes(lastName(field))
    if (!isHead && !(kind === 'cell' && labels(template, part, field))) continue
    const outcome = setText(sheet, { part, text: title })
    if (!isNotDone(outcome)) sheet = outcome.sheet
  }
  return changeTemplate(template, { ...named.template, sheet }, { made: [field] })
}

/** Whether a label is the one that stands before a field: the field's cell is the next of its band. */
function labels(template: Template, part: string, field: string): boolean {
  const parts = [...readParts(template.sheet ?? { page: emptyPage, columns: [], bands: [] })]
  const at = parts.findIndex(([address]) => address === part)
  const next = parts[at + 1]?.[1]
  return next?.kind === 'cell' && fieldsIn(next.text ?? '').includes(field)
}

const emptyPage = {
  size: 'A4',
  orientation: 'portrait',
  margins: { top: 0, right: 0, bottom: 0, left: 0 },
} as const

/** Makes fields required, or not. */
export function setRequired(
  template: Template,
  spec: { readonly fields: readonly string[]; readonly isRequired: boolean },
): CommandOutcome {
  let after = template
  for (const field of spec.fields) {
    const name = lastName(field)
    const holder = holderPath(template, field.split('.').slice(0, -1).join('.'))
    after = changeSchema(after, holder, (schema) => {
      const others = ownTexts(schema, 'required').filter((one) => one !== name)
      return { ...schema, required: spec.isRequired ? [...others, name] : others }
    })
  }
  return changeTemplate(template, after, { made: spec.fields })
}

/** A field that cannot be taken away yet, and everything that uses it. */
export interface InUse {
  readonly refused: 'template.refused_in_use'
  readonly params: { readonly field: string; readonly count: number }
  readonly uses: readonly FieldUse[]
}

/**
 * Takes a field out of the form: out of the schema and of every place. Refused while rules, the catalog or scoring use
 * it; `force` takes away the rules that do.
 */
export function removeField(
  template: Template,
  spec: { readonly field: string; readonly force?: boolean },
): CommandOutcome | InUse {
  const { field } = spec
  const uses = usesWithin(template, field)
  if (uses.length > 0 && spec.force !== true)
    return { refused: 'template.refused_in_use', params: { field, count: uses.length }, uses }
  const holder = holderPath(template, field.split('.').slice(0, -1).join('.'))
  const name = lastName(field)
  if (!Object.hasOwn(ownObject(schemaAt(template, holder), 'properties'), name))
    return notDone('no_field', { field })
  const rules = new Set(uses.map(({ rule }) => rule))
  const after = changeSchema(template, holder, (schema) => withoutProperty(schema, name))
  let sheet = template.sheet
  if (sheet !== undefined)
    for (const [part, { text }] of readParts(sheet)) {
      const found = findSpot(sheet, { part })
      if (
        text === undefined ||
        isNotDone(found) ||
        !fieldsIn(text).some((path) => isShown(found.bases, path, field))
      )
        continue
      const outcome = setText(sheet, { part, text: withoutHole(text, found.bases, field) })
      if (!isNotDone(outcome)) sheet = outcome.sheet
    }
  return changeTemplate(template, {
    ...after,
    ...(sheet === undefined ? {} : { sheet }),
    ...(template.rules === undefined ? {} : { rules: template.rules.filter(({ id }) => !rules.has(id)) }),
  })
}

function isShown(bases: readonly string[], path: string, field: string): boolean {
  return bases.some((base) => matches(base === '' ? path : `${base}.${path}`, field))
}

/** Whether a pattern of the table shows a field: `funds.income.*.current` shows `funds.income.fiscal.current`. */
function matches(pattern: string, field: string): boolean {
  const names = field.split('.')
  const parts = pattern.split('.')
  return names.length === parts.length && parts.every((part, at) => part === names[at] || part === '*')
}

function withoutHole(text: string, bases: readonly string[], field: string): string | null {
  const left = text.replace(/\{\{|\{([^{}$][^{}]*)\}/g, (hole, path: string | undefined) =>
    path !== undefined && isShown(bases, path, field) ? '' : hole,
  )
  return left.trim() === '' ? null : left
}

function lastName(field: string): string {
  return field.slice(field.lastIndexOf('.') + 1)
}
