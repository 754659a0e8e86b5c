import type { JsonObject } from '@tianbao/edit'
import { type DeclaredField, readFields, type Template } from '@tianbao/template'
import { say } from '../messages/messages.ts'
import type { PaletteItem } from './palette-items.ts'

/** Rows have an id and a place in a catalog of their own: nothing that is put into a table. */
const own = new Set(['id', 'under'])

/** What is said of a field beside what its kind, its title and its place say. */
const elsewhere = new Set(['title', 'x-kind', 'type', '$ref', 'x-order'])

/** A form has at most some thousand fields; one that nests without end is not followed. */
const deepest = 8
const most = 2000
const mostVisits = 20_000

/** The fields of another template, with what limits them there: put into the table, each is a new field of this one. */
export function otherFieldItems(template: Template): readonly PaletteItem[] {
  const fieldAt = readFields(template.schema)
  const key = `${template.region}/${template.form}/${template.year}`
  const found: PaletteItem[] = []
  let visits = 0
  const visit = (pattern: string, above: string, depth: number) => {
    visits += 1
    if (depth > deepest || found.length >= most || visits > mostVisits) return
    const field = fieldAt(pattern)
    if (field === null) return
    if (field.isList) visit(`${pattern}.*`, field.title, depth + 1)
    else if (field.kind !== '') found.push(itemOf(field, above, key))
    for (const child of field.children)
      if (!(pattern.endsWith('.*') && own.has(child)))
        visit(pattern === '' ? child : `${pattern}.${child}`, field.title || above, depth + 1)
  }
  visit('', '', 0)
  return found
}

function itemOf(field: DeclaredField, above: string, key: string): PaletteItem {
  const name = field.pattern.slice(field.pattern.lastIndexOf('.') + 1)
  const title = field.called
  return {
    id: `other/${key}/${field.pattern}`,
    what: 'kind',
    name: field.kind,
    title,
    icon: field.kind,
    more: above === '' ? say('palette.other') : above,
    alias: above,
    field: { kind: field.kind, title, name, required: field.isRequired, props: limitsOf(field.schema) },
  }
}

/** Shapes that are named elsewhere in that template are not taken along: the kind has its own. */
function limitsOf(schema: JsonObject): JsonObject {
  const limits = Object.fromEntries(Object.entries(schema).filter(([name]) => !elsewhere.has(name)))
  return JSON.stringify(limits).includes('"$ref"') ? {} : limits
}
