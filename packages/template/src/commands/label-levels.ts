import type { JsonObject } from '@tianbao/edit'
import type { Column, Sheet, TableBand } from '@tianbao/sheet'
import { isObject, ownObject, ownTexts } from '../json-values.ts'
import type { Template } from '../template.ts'
import { fieldSchema } from './field-schema.ts'
import type { Folded } from './fold-rows.ts'
import { addCatalog, setListCatalog } from './list-catalog.ts'
import { isNotDone } from './outcome.ts'
import { changeSchema, schemaPath, withProperty } from './schema-place.ts'

type Labels = NonNullable<Folded['labels']>

const usual = ['一级指标', '二级指标', '三级指标', '四级指标']

/** A table whose columns of labels print the names of levels, and what the levels are called: as their heads say. */
export function levelsOf(
  table: TableBand,
  { levels, name }: Labels,
  columns: Sheet['columns'],
): { readonly table: TableBand; readonly names: readonly string[] } {
  const names = [...levels, name].map((_, at) => usual[at] ?? '指标')
  const level = (column: Column): Column => {
    if (column.columns !== undefined) return { ...column, columns: column.columns.map(level) }
    const at = [...levels, name].findIndex((left) => columns[left]?.id === column.at)
    const words = (column.head ?? '').replace(/[*\s]/g, '')
    if (at >= 0 && words !== '') names[at] = words
    return at < 0 || at === levels.length ? column : { ...column, level: at + 1 }
  }
  return { table: { ...table, columns: table.columns.map(level) }, names }
}

/** A template whose list takes its rows from the labels that told them apart; its rows get the name of their indicator. */
export function withCatalog(
  template: Template,
  spec: {
    readonly list: string
    readonly labels: Labels
    readonly names: readonly string[]
    /** The schema that the name had; empty where names are printed only. */
    readonly name: JsonObject
  },
): Template {
  const { list, labels, names } = spec
  const added = addCatalog(template, { id: `${list.replaceAll('.', '_')}_catalog`, levels: names })
  if (isNotDone(added)) return template
  const [id = ''] = added.made
  const filled = {
    ...added.template,
    catalog: (added.template.catalog ?? []).map((one) =>
      one.id === id ? { ...one, nodes: labels.nodes, fixed: labels.fixed } : one,
    ),
  }
  const title = names.at(-1) ?? ''
  const name = Object.hasOwn(spec.name, 'type') ? { ...spec.name, title } : (fieldSchema('text', title) ?? {})
  const named = changeSchema(filled, schemaPath(filled, list), (schema) => {
    const { items } = schema
    if (!isObject(items)) return schema
    const next = withProperty(items, 'name', name)
    const order = ownTexts(ownObject(schema, 'items'), 'x-order').filter((one) => one !== 'name')
    return { ...schema, items: { ...next, 'x-order': order.toSpliced(1, 0, 'name') } }
  })
  const linked = setListCatalog(named, { list, catalog: id })
  return isNotDone(linked) ? named : linked.template
}
