import type { CompiledTemplate } from '../../../../packages/template/src/index.ts'
import type { Data } from './form.ts'

/** Data with what the catalog prescribes for its rows, their names above all: it is not stored, and every rule reads it. */
export function withPrescribed(template: CompiledTemplate, data: Data): Data {
  const visit = (value: unknown, pattern: string): unknown => {
    if (Array.isArray(value)) return value.map((row) => rowFor(template, pattern, visit(row, `${pattern}.*`)))
    if (typeof value !== 'object' || value === null) return value
    const entries = Object.entries(value)
    return Object.fromEntries(
      entries.map(([name, own]) => [name, visit(own, pattern === '' ? name : `${pattern}.${name}`)]),
    )
  }
  return visit(data, '') as Data
}

function rowFor(template: CompiledTemplate, list: string, row: unknown): unknown {
  const catalog = template.catalogs[template.lists[list]?.catalog ?? '']
  const own = row as Data
  const node = catalog?.nodes.find(({ id, isIndicator }) => isIndicator && id === own.id)
  if (!catalog || !node) return row
  const fixed = catalog.fixed.map((name) => [name, name === 'name' ? node.name : node.defaults[name]])
  return { ...own, ...Object.fromEntries(fixed) }
}
