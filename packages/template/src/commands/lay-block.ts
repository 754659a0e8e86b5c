import type { Json, JsonObject } from '@tianbao/edit'
import {
  type LaidPiece,
  layCells,
  parseText,
  readHoles,
  readParts,
  type Sheet,
  unplacedFields,
} from '@tianbao/sheet'
import { isObject, own, ownObject } from '../json-values.ts'
import { sheetBands } from '../paths/sheet-bands.ts'
import type { Rule, Template } from '../template.ts'
import { freshName } from './fresh-name.ts'
import { type Changed, changeTemplate, isNotDone, type NotDone, notDone } from './outcome.ts'
import { putFields } from './put-fields.ts'
import { changeSchema, holderPath, schemaAt, withProperty } from './schema-place.ts'

/** A piece of a form that was copied: cells, the fields that they name, and the rules that are about nothing else. */
export interface CopiedBlock extends LaidPiece {
  /** Schemas by path, as the cells name them. */
  readonly fields: Readonly<Record<string, JsonObject>>
  readonly rules: readonly Rule[]
  /** How wide its columns are to each other; left out where nobody said it. */
  readonly widths?: readonly number[]
}

/** What laying a block over the table did. */
export interface BlockLaid extends Changed {
  readonly landing: {
    readonly cells: number
    readonly words: number
    readonly fields: number
    readonly skipped: number
  }
}

/**
 * Lays a block over a grid band. A field that stands nowhere (it was cut) is placed again under its own name; one that
 * there is not comes with its name; any other gets a new one, and so do all with `mint`. Rules come along in the new
 * names. `guess`: empty cells get the fields that their labels ask for. The first table that is laid on squared paper
 * brings its columns: their number where it has fewer, and their widths where it fills the paper.
 */
export function layBlock(
  template: Template,
  spec: {
    readonly band: string
    readonly row: string
    readonly column: string
    readonly block: CopiedBlock
    readonly mint?: boolean
    readonly guess?: boolean
  },
): BlockLaid | NotDone {
  const { sheet } = template
  const placed = sheetBands(sheet).find(({ band }) => band.id === spec.band)
  if (sheet === undefined || placed === undefined) return notDone('no_spot', { part: spec.band })
  const { block } = spec
  const taken = takeFields(template, placed.base, block, spec.mint === true)
  const cells = block.cells.map((cell) => ({ ...cell, text: renamedText(cell.text, taken.names) }))
  const isFirst = [...readParts(sheet).values()].every(
    ({ kind, text = '' }) => kind !== 'cell' || text === '',
  )
  const ground = isFirst && isTable(block) ? withColumns(sheet, spec.column, block.columns) : sheet
  const laid = layCells(ground, { ...spec, piece: { ...block, cells } })
  if (isNotDone(laid)) return laid
  const fitted = isFirst ? fitColumns(laid.sheet, block.widths ?? []) : laid.sheet
  let after: Template = { ...taken.template, sheet: fitted }
  let fields = cells.reduce((sum, { text }) => sum + readHoles(text).paths.length, 0)
  const made: string[] = [...laid.parts.map((part) => `sheet#${part}`), ...taken.made]
  if (spec.guess === true) {
    const spots = laid.parts
      .flatMap((part, at) => (cells[at]?.text === '' ? [{ part }] : []))
      .slice(0, mostGuesses)
    const guessed = putFields(after, { spots })
    if (!isNotDone(guessed)) {
      after = guessed.template
      fields += guessed.made.length
      made.push(...guessed.made)
    }
  }
  const words = cells.filter(({ text }) => text !== '' && readHoles(text).paths.length === 0).length
  return {
    ...changeTemplate(template, after, { made, unplaced: laid.unplaced }),
    landing: { cells: laid.parts.length, words, fields, skipped: laid.skipped },
  }
}

/** Whether a block is a form's table: what is smaller is a piece of one. */
function isTable({ rows, columns }: CopiedBlock): boolean {
  return rows > 2 && columns > 2
}

/** Squared paper with so many columns, as wide as before; unchanged where it has no more, or is more than squared paper. */
function withColumns(sheet: Sheet, first: string, count: number): Sheet {
  const [band, ...others] = sheet.bands
  const { columns } = sheet
  if (band?.band !== 'grid' || others.length > 0 || columns[0]?.id !== first || count >= columns.length)
    return sheet
  const kept = columns.slice(0, count)
  const ids = new Set(kept.map(({ id }) => id))
  const wide =
    columns.reduce((sum, { width }) => sum + width, 0) / kept.reduce((sum, { width }) => sum + width, 0)
  return {
    ...sheet,
    columns: kept.map((column) => ({ ...column, width: Math.round(column.width * wide * 10) / 10 })),
    bands: [{ ...band, cells: band.cells.filter(({ at }) => ids.has(at[1])) }],
  }
}

/** Columns with the widths that a block asks for, as wide together as before; none narrower than can be written in. */
function fitColumns(sheet: Sheet, widths: readonly number[]): Sheet {
  const { columns } = sheet
  if (widths.length !== columns.length || columns.length === 0) return sheet
  const room = columns.reduce((sum, { width }) => sum + width, 0)
  const asked = widths.reduce((sum, width) => sum + width, 0)
  const least = Math.min(narrowest, room / columns.length)
  const wide = widths.map((width) => Math.max(least, (room * width) / asked))
  // What the narrow ones were given more the others give, each by its share.
  const over = wide.reduce((sum, width) => sum + width, 0) - room
  const spare = wide.reduce((sum, width) => sum + width - least, 0)
  const tenth = (millimetres: number) => Math.round(millimetres * 10) / 10
  return {
    ...sheet,
    columns: columns.map((column, at) => {
      const own = wide[at] ?? column.width
      return { ...column, width: tenth(own - (spare === 0 ? 0 : (over * (own - least)) / spare)) }
    }),
  }
}

/** The width of two Chinese characters and their margins, in millimetres. */
const narrowest = 10

/** Fields are put one by one: more than these are asked for again. */
const mostGuesses = 200

interface Taken {
  readonly template: Template
  /** Names in the block → names in the form. */
  readonly names: ReadonlyMap<string, string>
  readonly made: readonly string[]
}

function takeFields(template: Template, base: string, block: CopiedBlock, mint: boolean): Taken {
  const holder = holderPath(template, base)
  const known = ownObject(schemaAt(template, holder), 'properties')
  const idle = new Set(template.sheet === undefined ? [] : unplacedFields(template.sheet, Object.keys(known)))
  const names = new Map<string, string>()
  const made: string[] = []
  let after = template
  for (const [path, schema] of Object.entries(block.fields)) {
    if (!mint && base === '' && idle.has(path) && !path.includes('.')) {
      names.set(path, path)
      continue
    }
    const stem = path.slice(path.lastIndexOf('.') + 1)
    const now = schemaAt(after, holder)
    const name = mint ? freshName(now, stem) : freshName(now, stem, stem)
    names.set(path, name)
    made.push(base === '' ? name : `${base}.${name}`)
    after = changeSchema(after, holder, (object) => withProperty(object, name, schema))
  }
  const rules = base === '' ? rulesFor(after, block.rules, names) : []
  return {
    template: rules.length === 0 ? after : { ...after, rules: [...(after.rules ?? []), ...rules] },
    names,
    made,
  }
}

/** Rules in the new names. One whose fields all kept theirs is there already where it was only cut. */
function rulesFor(
  template: Template,
  rules: readonly Rule[],
  names: ReadonlyMap<string, string>,
): readonly Rule[] {
  const ids = new Set((template.rules ?? []).map(({ id }) => id))
  const isMoved = [...names].every(([from, to]) => from === to)
  return rules.flatMap((rule) => {
    if (isMoved && ids.has(rule.id)) return []
    let id = rule.id
    for (let number = 2; ids.has(id); number += 1) id = `${rule.id}_${number}`
    ids.add(id)
    const named = renamedLogic(rule as unknown as Json, names)
    return isObject(named) ? [{ ...named, id } as unknown as Rule] : []
  })
}

const paths = new Set(['var', 'target', 'at'])

function renamedLogic(value: Json, names: ReadonlyMap<string, string>, isPath = false): Json {
  if (typeof value === 'string') return isPath ? (names.get(value) ?? value) : value
  if (Array.isArray(value)) return value.map((one) => renamedLogic(one, names, isPath))
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.keys(value).map((key) => [key, renamedLogic(own(value, key) ?? null, names, paths.has(key))]),
  )
}

function renamedText(text: string, names: ReadonlyMap<string, string>): string {
  if (!text.includes('{')) return text
  return parseText(text)
    .map((part) => {
      if (part.kind === 'field') return `{${names.get(part.path) ?? part.path}}`
      if (part.kind === 'literal') return part.text.replace(/[{}]/g, '$&$&')
      return `{$${part.name}${part.offset === 0 ? '' : part.offset > 0 ? `+${part.offset}` : part.offset}}`
    })
    .join('')
}
