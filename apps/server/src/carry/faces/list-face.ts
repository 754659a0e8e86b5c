import type { Address, Json, JsonObject } from '@tianbao/edit'
import { type Form, rowAddress } from '@tianbao/form'
import type { CompiledCatalog, CompiledList, CompiledNode } from '@tianbao/template'
import type { CellFate, FaceCell, FaceTable } from './face.ts'

/** Names of one line, at most: one reads what is meant, and looks at the form for the rest. */
const mostNames = 6

/** Characters of a name, at most. */
const mostCharacters = 12

/** Rows of a list that stand under one node of its catalog, the outermost; all of them where there is no catalog. */
export interface RowGroup {
  /** `long@output`: of the list's pattern and the node. */
  readonly id: string
  readonly node: CompiledNode | null
  readonly rows: readonly Address[]
}

/** The rows of a list that say something, by the level that they stand under, in catalog order. */
export function rowGroups(form: Form, { pattern, catalog }: CompiledList): readonly RowGroup[] {
  const nodes = catalogOf(form, catalog)?.nodes ?? []
  const tops = nodes.filter(({ above, isIndicator }) => above.length === 0 && !isIndicator)
  const rows = new Map<string, Address[]>()
  const places = new Map(nodes.map((node) => [node.id, node.above[0] ?? node.id]))
  for (const row of rowsOf(form, pattern)) {
    const state = form.row(row)
    const top = places.get(state?.node ?? '') ?? ''
    rows.set(top, [...(rows.get(top) ?? []), row])
  }
  const groups = tops.map((node) => ({ id: `${pattern}@${node.id}`, node, rows: rows.get(node.id) ?? [] }))
  const loose = [...rows].flatMap(([top, own]) => (tops.some(({ id }) => id === top) ? [] : own))
  return loose.length > 0 || tops.length === 0
    ? [...groups, { id: `${pattern}@`, node: null, rows: loose }]
    : groups
}

/** The group of each row, by address. */
export function groupOfRow(groups: readonly RowGroup[]): ReadonlyMap<Address, string> {
  return new Map(groups.flatMap(({ id, rows }) => rows.map((row) => [row, id] as const)))
}

/** A list as a table of its groups: what each is called, what stands in it, and in the last column what is told of it. */
export function listFace(
  form: Form,
  list: CompiledList,
  groups: readonly RowGroup[],
  last: string,
  tellOf: (group: RowGroup) => { readonly text: string; readonly fate: CellFate | null },
): FaceTable {
  const { titles, lists } = form.template
  const title = titles[list.pattern] ?? list.pattern
  const levels = catalogOf(form, list.catalog)?.levels ?? []
  const names = levels.length > 1 ? levels.slice(1).join('、') : (titles[`${list.pattern}.*.name`] ?? title)
  const heads = [levels[0] ?? title, names, last]
  return {
    id: list.pattern,
    widths: [24, 54, 22],
    rows: [
      { id: `${list.pattern}/title`, cells: [cell('head', title, { columnSpan: 3 })] },
      { id: `${list.pattern}/head`, cells: heads.map((text) => cell('head', text)) },
      ...groups.map((group) => {
        const { text, fate } = tellOf(group)
        const name = group.node?.name ?? title
        return {
          id: group.id,
          cells: [
            cell('label', name),
            cell('value', namesIn(form, lists[list.pattern] ?? list, group)),
            cell('value', text, { fate }),
          ],
        }
      }),
    ],
  }
}

function cell(kind: FaceCell['kind'], text: string, more: Partial<FaceCell> = {}): FaceCell {
  return { text, kind, columnSpan: 1, rowSpan: 1, fate: null, ...more }
}

/** The levels below, as the catalog names them; else what the rows say in their first column. */
function namesIn(form: Form, { catalog, columns }: CompiledList, { node, rows }: RowGroup): string {
  const below = (catalogOf(form, catalog)?.nodes ?? []).filter(
    ({ above, isIndicator }) => above.length === 1 && above[0] === node?.id && !isIndicator,
  )
  const said = rows.map((row) => form.cell(`${row}.${columns[0] ?? 'name'}`).text)
  const names = [...new Set(below.length > 0 ? below.map(({ name }) => name) : said)].filter(Boolean)
  return `${names.slice(0, mostNames).map(shortened).join('、')}${names.length > mostNames ? '…' : ''}`
}

function shortened(name: string): string {
  const characters = [...name]
  return characters.length > mostCharacters ? `${characters.slice(0, mostCharacters).join('')}…` : name
}

/** The rows of a list, also where the list stands in rows itself, in the order of the data. */
function rowsOf(form: Form, pattern: string): readonly Address[] {
  const walk = (value: Json | undefined, names: readonly string[], at: Address): readonly Address[] => {
    const [name, ...rest] = names
    if (name === '*' || name === undefined) {
      if (!Array.isArray(value)) return []
      return value.flatMap((row) => {
        const id = isObject(row) && typeof row.id === 'string' ? row.id : null
        if (id === null) return []
        return name === undefined ? [rowAddress(at, id)] : walk(row, rest, rowAddress(at, id))
      })
    }
    return isObject(value) ? walk(value[name], rest, at === '' ? name : `${at}.${name}`) : []
  }
  return walk(form.data(), pattern.split('.'), '')
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function catalogOf(form: Form, id: string | null): CompiledCatalog | undefined {
  return id === null ? undefined : form.template.catalogs[id]
}
