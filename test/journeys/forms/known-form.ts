import { readFileSync } from 'node:fs'

/** What a clerk has on the desk: a form of the house's, and what belongs into its cells. */
export interface KnownForm {
  /** The name of the button that begins it. */
  readonly start: RegExp
  readonly template: TemplateFile
  readonly data: Fields
  readonly reasons: readonly KnownReason[]
  /** The field that a part of the sheet shows: `annual_table#target` shows `target` of its row. */
  readonly fields: ReadonlyMap<string, string>
  /** Parts where a row of a table ends. */
  readonly lastColumns: ReadonlySet<string>
  /** Nodes that take rows of people's own: how many stand empty, by id. */
  readonly nodes: ReadonlyMap<string, CatalogNode>
}

export type Fields = Readonly<Record<string, unknown>>

export interface KnownReason {
  readonly path: string
  readonly text: string
}

export interface CatalogNode {
  readonly id: string
  readonly name?: string
  readonly free?: { readonly slots: number }
  readonly nodes?: readonly CatalogNode[]
}

interface Column {
  readonly id: string
  readonly cell?: string
  readonly columns?: readonly Column[]
}

interface Band {
  readonly id: string
  readonly cells?: readonly { readonly id: string; readonly text?: string }[]
  readonly columns?: readonly Column[]
  readonly bands?: readonly Band[]
}

export interface TemplateFile {
  readonly catalog: readonly CatalogNode[]
  readonly sheet: { readonly bands: readonly Band[] }
}

const templates = new URL('../../../templates/', import.meta.url)

/** Reads a form and its sample without faults. */
export function knownForm(folder: string, start: RegExp): KnownForm {
  const read = (path: string) => JSON.parse(readFileSync(new URL(`${folder}/${path}`, templates), 'utf8'))
  const template: TemplateFile = read('template.json')
  const { data, reasons } = read('samples/clean.json')
  const fields = new Map<string, string>()
  const lastColumns = new Set<string>()
  for (const band of template.sheet.bands.flatMap(bandsWithin)) {
    for (const { id, text } of band.cells ?? []) {
      const [, hole] = /\{([a-z][a-z_.]*)\}/.exec(text ?? '') ?? []
      if (hole) fields.set(`${band.id}#${id}`, hole)
    }
    const columns = (band.columns ?? []).flatMap(leaves).filter(({ cell }) => cell !== undefined)
    for (const { id, cell } of columns) fields.set(`${band.id}#${id}`, (cell ?? '').slice(1, -1))
    const last = columns.at(-1)
    if (last) lastColumns.add(`${band.id}#${last.id}`)
  }
  const nodes = new Map(template.catalog.flatMap(nodesWithin).map((node) => [node.id, node]))
  return { start, template, data, reasons: reasons ?? [], fields, lastColumns, nodes }
}

/** What stands at a path of names in plain data. */
export function valueAt(data: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, name) => (isFields(value) ? value[name] : undefined), data)
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A value as a hand types it, or as Excel has it in a cell. */
export function asTyped(value: unknown): string | null {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null
}

function bandsWithin(band: Band): readonly Band[] {
  return [band, ...(band.bands ?? []).flatMap(bandsWithin)]
}

function leaves(column: Column): readonly Column[] {
  return column.columns ? column.columns.flatMap(leaves) : [column]
}

function nodesWithin(node: CatalogNode): readonly CatalogNode[] {
  return [node, ...(node.nodes ?? []).flatMap(nodesWithin)]
}
