import { type Address, type Json, nodeAddress, propertyAddress, type Step } from '@tianbao/edit'
import type { Pattern } from './pattern.ts'
import type { ProgramSetting } from './program-types.ts'
import { rowId, type Tree } from './tree.ts'

/** A row that rules run for: an item of a list, or a child of a group, which need not be there. */
export interface Row {
  readonly address: Address
  readonly steps: readonly Step[]
  /** The row around it, for rows of rows. */
  readonly parent: Row | null
  /** Position from 1: in the array, or among the group's children. */
  readonly index: number
  /** The row itself where it is an item of a list; a group's children come and go, and are looked up. */
  readonly content: Json | undefined
}

/** Knows which patterns are lists and which are groups. */
export interface RowShapes {
  readonly lists: ReadonlySet<string>
  readonly groups: ReadonlyMap<string, readonly string[]>
}

/** The shapes of a setting, ready to be asked. */
export function rowShapes({ lists, groups }: ProgramSetting): RowShapes {
  return { lists: new Set(lists), groups: new Map(Object.entries(groups)) }
}

/**
 * The rows of a pattern as they stand, in order. A pattern that is no known group is taken for a list. What bears no
 * id of its own, or one that a row before it bears, is no row; where the data has no list there are none.
 */
export function rowsAt(pattern: Pattern, tree: Tree, shapes: RowShapes): readonly Row[] {
  const rows: Row[] = []

  /** Goes down the pattern to where rows are; `parent` is the row that was gone through last. */
  const walk = (place: Place, depth: number, parent: Row | null) => {
    const name = pattern[depth]
    if (name !== undefined && name !== '*') {
      walk(childOf(place, name, tree), depth + 1, parent)
      return
    }
    const found = (row: Row, value: Json | undefined) => {
      if (name === undefined) rows.push(row)
      else walk({ value, steps: row.steps, address: row.address }, depth + 1, row)
    }
    const children = shapes.groups.get(pattern.slice(0, depth).join('.'))
    if (children) childrenOf(place, children, parent, tree, found)
    else itemsOf(place, parent, tree, found)
  }

  walk({ value: tree.root, steps: [], address: '' }, 0, null)
  return rows
}

/** A place in a tree, and what stands there. */
interface Place {
  readonly value: Json | undefined
  readonly steps: readonly Step[]
  readonly address: Address
}

type Found = (row: Row, value: Json | undefined) => void

function childOf({ value, steps, address }: Place, name: string, tree: Tree): Place {
  const step = { name }
  return {
    value: value === undefined ? undefined : tree.child(value, step),
    steps: [...steps, step],
    address: propertyAddress(address, name),
  }
}

function childrenOf(
  group: Place,
  names: readonly string[],
  parent: Row | null,
  tree: Tree,
  found: Found,
): void {
  for (const [i, name] of names.entries()) {
    const { value, steps, address } = childOf(group, name, tree)
    found({ address, steps, parent, index: i + 1, content: undefined }, value)
  }
}

function itemsOf({ value, steps, address }: Place, parent: Row | null, tree: Tree, found: Found): void {
  if (!Array.isArray(value)) return
  const known = tree.rowsOf(value)
  for (let i = 0; i < value.length; i += 1) {
    const content: Json = value[i] ?? null
    const id = rowId(content)
    if (id === undefined || known.get(id) !== content) continue
    const row = {
      address: nodeAddress(address, id),
      steps: [...steps, { id }],
      parent,
      index: i + 1,
      content,
    }
    found(row, content)
  }
}
