import { operationOf } from './compile-logic.ts'
import type { Logic } from './logic.ts'
import type { Access } from './operator.ts'

type PossiblePath = Access['paths'][number]

/**
 * The paths that a logic may give, where it is not a plain path: those of an `if`'s branches, of lists and merges of
 * paths; of a `cat` the part up to the last dot that is sure. Anything else may be any path.
 */
export function pathsIn(logic: Logic): readonly PossiblePath[] {
  if (logic === null) return [{ path: [], isWhole: false }]
  if (Array.isArray(logic)) return logic.flatMap(pathsIn)
  const operation = operationOf(logic)
  if (operation === null) return [pathOf(typeof logic === 'object' ? '' : String(logic))]
  const { operator, operands } = operation
  switch (operator) {
    case 'if':
    case '?:':
      return operands.flatMap((operand, i) =>
        i % 2 === 0 && i + 1 < operands.length ? [] : pathsIn(operand),
      )
    case 'and':
    case 'or':
    case '??':
    case 'merge':
      return operands.flatMap(pathsIn)
    case 'cat':
      return [catPath(operands)]
    default:
      return [{ path: [], isWhole: true }]
  }
}

function pathOf(text: string): PossiblePath {
  return { path: text === '' ? [] : text.split('.'), isWhole: false }
}

function catPath(operands: readonly Logic[]): PossiblePath {
  const open = operands.findIndex((operand) => typeof operand === 'object')
  const text = (open < 0 ? operands : operands.slice(0, open)).join('')
  if (open < 0) return pathOf(text)
  const dot = text.lastIndexOf('.')
  return { path: dot < 0 ? [] : text.slice(0, dot).split('.'), isWhole: true }
}
