import type { Json, JsonObject } from '@tianbao/edit'
import { type Band, changeSheet, type Line, type Sheet } from '@tianbao/sheet'
import { freshName } from '../commands/fresh-name.ts'
import { type CommandOutcome, changeTemplate, isNotDone, notDone } from '../commands/outcome.ts'
import { withProperty } from '../commands/schema-place.ts'
import { isObject, ownObject } from '../json-values.ts'
import type { Catalog, Rule, Template } from '../template.ts'
import type { Block } from './block.ts'
import { spreadColumns } from './spread-columns.ts'
import { templateBlocks } from './template-blocks.ts'

/**
 * Puts a ready block into a form, behind a band of the sheet (null: first), with its fields, indicators and rules.
 * Squared paper that says nothing yet gives its place to it.
 */
export function insertBlock(
  template: Template,
  spec: { readonly block: string; readonly after: string | null },
): CommandOutcome {
  const block = templateBlocks.find(({ id }) => id === spec.block)
  const { sheet } = template
  if (block === undefined) return notDone('no_block', { block: spec.block })
  if (sheet === undefined) return notDone('no_sheet')
  const { sheet: spread, columns } = spreadColumns(sheet, block.widths)
  const own = renamed(block, namesFor(template, spread, block, columns))
  const placed = changeSheet(sheet, withBands(spread, own, spec.after))
  if (isNotDone(placed)) return placed
  const schema = Object.entries(own.properties).reduce<JsonObject>(
    (holder, [name, property]) => withProperty(holder, name, isObject(property) ? property : {}),
    withDefs(template.schema, own.defs),
  )
  const catalog: readonly Catalog[] = [...(template.catalog ?? []), ...(own.catalog ?? [])]
  const rules: readonly Rule[] = [...(template.rules ?? []), ...(own.rules ?? [])]
  return changeTemplate(
    template,
    { ...template, schema, sheet: placed.sheet, catalog, rules },
    { made: [...own.bands.map(({ id }) => `sheet#${id}`), ...Object.keys(own.properties)] },
  )
}

function withDefs(schema: JsonObject, defs: JsonObject | undefined): JsonObject {
  return defs === undefined ? schema : { ...schema, $defs: { ...ownObject(schema, '$defs'), ...defs } }
}

function withBands(sheet: Sheet, { bands, below = [] }: Block, after: string | null): Sheet {
  const isBlank = sheet.bands.every(
    (band) => band.band === 'grid' && band.cells.every(({ text }) => text === undefined || text === ''),
  )
  const lines: readonly Line[] = [...(sheet.below ?? []), ...below]
  const under = lines.length === 0 ? {} : { below: lines }
  if (isBlank && bands.length > 0) return { ...sheet, bands, ...under }
  const at = after === null ? -1 : sheet.bands.findIndex(({ id }) => id === after)
  const position = after !== null && at < 0 ? sheet.bands.length : at + 1
  return { ...sheet, bands: sheet.bands.toSpliced(position, 0, ...bands), ...under }
}

/** New names for what a block names, where they are taken. */
interface Names {
  readonly fields: ReadonlyMap<string, string>
  readonly ids: ReadonlyMap<string, string>
  readonly columns: ReadonlyMap<string, string>
  readonly first: string
}

function namesFor(template: Template, sheet: Sheet, block: Block, columns: readonly string[]): Names {
  const fields = new Map(
    Object.keys(block.properties).map((name) => [name, freshName(template.schema, name, name)]),
  )
  const taken = new Set([
    ...idsIn(sheet.bands),
    ...sheet.columns.map(({ id }) => id),
    ...[...(sheet.above ?? []), ...(sheet.below ?? [])].map(({ id }) => id),
    ...(template.catalog ?? []).map(({ id }) => id),
    ...(template.rules ?? []).map(({ id }) => id),
  ])
  const own = [
    ...idsIn(block.bands),
    ...(block.below ?? []).map(({ id }) => id),
    ...(block.catalog ?? []).map(({ id }) => id),
    ...(block.rules ?? []).map(({ id }) => id),
  ]
  const ids = new Map<string, string>()
  for (const id of own) {
    let fresh = id
    for (let number = 2; taken.has(fresh); number += 1) fresh = `${id}_${number}`
    taken.add(fresh)
    ids.set(id, fresh)
  }
  const [first = block.id] = fields.values()
  return { fields, ids, columns: new Map(columns.map((id, at) => [`b${at}`, id])), first }
}

function idsIn(bands: readonly Band[]): readonly string[] {
  return bands.flatMap((band) => [band.id, ...(band.band === 'stack' ? idsIn(band.bands) : [])])
}

/** A block in a form's names: one walk over its JSON, which knows where names stand. */
function renamed(block: Block, { fields, ids, columns, first }: Names): Block {
  const idOf = (id: string) => ids.get(id) ?? id
  const columnOf = (id: string) => columns.get(id) ?? id
  const pathOf = (path: string) => {
    const [root = '', ...rest] = path.split('.')
    return [fields.get(root) ?? root, ...rest].join('.')
  }
  const textOf = (text: string) => text.replace(/\{([a-z][^{}.]*)/g, (_, root: string) => `{${pathOf(root)}`)
  const walk = (value: Json, key: string, isRow: boolean): Json => {
    if (typeof value === 'string') {
      if (key === 'id') return idOf(value)
      if (key === 'inside') return columnOf(value)
      if (key === 'x-catalog') return idOf(value)
      if (key === '$ref') return value.replace('{block}', first)
      if (key === 'rows' || key === 'each' || key === 'var' || key === 'target' || key === 'at') {
        return columns.has(value) ? columnOf(value) : pathOf(value)
      }
      return (key === 'text' || key === 'cell') && !isRow ? textOf(value) : value
    }
    if (Array.isArray(value)) return value.map((one) => walk(one, key, isRow))
    if (!isObject(value)) return value
    return Object.fromEntries(
      Object.entries(value).map(([name, one]) => [
        name,
        walk(one, name, isRow || value.band === 'table' || 'each' in value),
      ]),
    )
  }
  const json = block as unknown as JsonObject
  const { properties, defs, ...rest } = json
  const walked = walk(rest, '', false) as JsonObject
  const named = (object: Json | undefined, name: (key: string) => string): JsonObject =>
    Object.fromEntries(
      Object.entries(isObject(object) ? object : {}).map(([key, value]) => [
        name(key),
        walk(value, '', true),
      ]),
    )
  return {
    ...walked,
    id: block.id,
    properties: named(properties, (key) => fields.get(key) ?? key),
    ...(defs === undefined ? {} : { defs: named(defs, (key) => `${first}_${key}`) }),
  } as unknown as Block
}
