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
  const walk = (
    value: Json | undefined,
    at: readonly Step[],
    address: Address,
    depth: number,
    parent: Row | null,
  ) => {
    const name = pattern[depth]
    if (name !== undefined && name !== '*') {
      const step = { name }
      const next = value === undefined ? undefined : tree.child(value, step)
      walk(next, [...at, step], propertyAddress(address, name), depth + 1, parent)
      return
    }
    for (const [row, content] of rowsIn(value, at, address, pattern.slice(0, depth), parent)) {
      if (name === undefined) rows.push(row)
      else walk(content, row.steps, row.address, depth + 1, row)
    }
  }
  const rowsIn = function* (
    value: Json | undefined,
    at: readonly Step[],
    address: Address,
    prefix: Pattern,
    parent: Row | null,
  ): Iterable<readonly [Row, Json | undefined]> {
    const children = shapes.groups.get(prefix.join('.'))
    if (children) {
      for (const [i, name] of children.entries()) {
        const step = { name }
        const content = value === undefined ? undefined : tree.child(value, step)
        yield [
          {
            address: propertyAddress(address, name),
            steps: [...at, step],
            parent,
            index: i + 1,
            content: undefined,
          },
          content,
        ]
      }
    } else if (Array.isArray(value)) {
      const known = tree.rowsOf(value)
      for (const [i, content] of value.entries()) {
        const id = rowId(content)
        if (id === undefined || known.get(id) !== content) continue
        yield [
          { address: nodeAddress(address, id), steps: [...at, { id }], parent, index: i + 1, content },
          content,
        ]
      }
    }
  }
  walk(tree.root, [], '', 0, null)
  return rows
}
