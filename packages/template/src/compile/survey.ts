import { type JsonObject, propertyAddress } from '@tianbao/edit'
import { decimalsOf } from '@tianbao/fields'
import type { CompiledField, CompiledList } from '../compiled.ts'
import { isObject, own, ownObject, ownText } from '../json-values.ts'
import { limits } from '../limits.ts'
import { type Declared, flatten, propertiesOf } from '../schema/faces.ts'
import { untitled } from '../schema/minted-title.ts'
import { kindIdOf } from './field-kind.ts'
import { fillYear } from './year-words.ts'

/** What a schema holds, by pattern. `groups` are objects that have objects within: the names of these, in order. */
export interface Survey {
  readonly fields: Readonly<Record<string, CompiledField>>
  readonly lists: Readonly<Record<string, CompiledList>>
  readonly groups: Readonly<Record<string, Group>>
  readonly titles: Readonly<Record<string, string>>
}

export interface Group {
  readonly children: readonly string[]
  /** Whether the group has nothing but objects. */
  readonly isPure: boolean
}

interface Setting {
  readonly year: number
  readonly decimals: number
}

/** Where the walk stands. */
interface Place {
  readonly pattern: string
  /** The row around it, `annual.*`; null outside of lists. */
  readonly row: string | null
  /** Whether all objects above, up to the row or the root, are required. */
  readonly isRequired: boolean
}

/** Walks an expanded schema, in the order for people, and lists what it holds. */
export function surveySchema(schema: JsonObject, title: string, setting: Setting): Survey {
  const fields: [string, CompiledField][] = []
  const lists: [string, CompiledList][] = []
  const groups: [string, Group][] = []
  const titles: [string, string][] = [['', title]]

  const walkObject = (node: JsonObject, place: Place) => {
    const declared = columnsOf(node, place)
    const children = declared.filter((one) => shapeOf(one.schema) === 'group').map((one) => one.name)
    if (children.length > 0) {
      groups.push([place.pattern, { children, isPure: children.length === declared.length }])
    }
    for (const { name, schema: one, isRequired } of declared) {
      const pattern = propertyAddress(place.pattern, name)
      walk(name, one, { pattern, row: place.row, isRequired: place.isRequired && isRequired })
    }
  }

  const walk = (name: string, schema: JsonObject, place: Place) => {
    const node = flatten(schema)
    titles.push([place.pattern, titleOf(name, node, setting.year)])
    switch (shapeOf(schema)) {
      case 'group':
        walkObject(schema, place)
        break
      case 'list': {
        const items = ownObject(node, 'items')
        const inside = { pattern: `${place.pattern}.*`, row: `${place.pattern}.*`, isRequired: true }
        const title = ownText(flatten(items), 'title')
        if (title !== undefined) titles.push([inside.pattern, fillYear(title, setting.year)])
        const names = columnsOf(items, inside).map((one) => one.name)
        lists.push([place.pattern, listOf(place.pattern, node, names)])
        walkObject(items, inside)
        break
      }
      case 'field':
        fields.push([place.pattern, fieldOf(name, node, place, setting)])
    }
  }

  walkObject(schema, { pattern: '', row: null, isRequired: true })
  return {
    fields: Object.fromEntries(fields),
    lists: Object.fromEntries(lists),
    groups: Object.fromEntries(groups),
    titles: Object.fromEntries(titles),
  }
}

/** A schema with `x-kind` is one field, whatever its type; objects are groups, arrays of objects are lists. */
function shapeOf(schema: JsonObject): 'group' | 'list' | 'field' {
  const node = flatten(schema)
  if (ownText(node, 'x-kind') !== undefined) return 'field'
  if (isKnownObject(node)) return 'group'
  return isKnownObject(flatten(ownObject(node, 'items'))) ? 'list' : 'field'
}

function isKnownObject(node: JsonObject): boolean {
  return own(node, 'type') === 'object' || isObject(own(node, 'properties'))
}

/** The properties of an object; of a row without its own names, which are no columns. */
function columnsOf(node: JsonObject, place: Place): readonly Declared[] {
  const declared = propertiesOf(node)
  return place.pattern === place.row
    ? declared.filter(({ name }) => name !== 'id' && name !== 'under')
    : declared
}

function listOf(pattern: string, node: JsonObject, columns: readonly string[]): CompiledList {
  const most = own(node, 'maxItems')
  return {
    pattern,
    catalog: ownText(node, 'x-catalog') ?? null,
    maxItems: typeof most === 'number' ? Math.min(most, limits.maxItems) : limits.maxItems,
    columns,
  }
}

function fieldOf(name: string, schema: JsonObject, place: Place, setting: Setting): CompiledField {
  const year = own(schema, 'x-year')
  const kind = kindIdOf(schema)
  return {
    pattern: place.pattern,
    kind,
    title: titleOf(name, schema, setting.year),
    schema,
    list: place.row === null ? null : place.row.slice(0, -2),
    isRequired: place.isRequired,
    year: typeof year === 'number' ? year : null,
    decimals: decimalsOf(kind, schema, setting.decimals),
    help: ownText(schema, 'x-help') ?? ownText(schema, 'description') ?? '',
  }
}

/** A property's title; one that is about a year and has none is titled by it; failing both, by its name. */
function titleOf(name: string, schema: JsonObject, year: number): string {
  const title = ownText(schema, 'title')
  if (title !== undefined && title !== '') return fillYear(title, year)
  const shift = own(schema, 'x-year')
  return typeof shift === 'number' ? `${year + shift}年` : untitled(name)
}
