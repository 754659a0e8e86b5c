import { sizeOf } from './check-logic.ts'
import { operationOf, tableOf } from './compile-logic.ts'
import { ruleLimits } from './limits.ts'
import type { Logic } from './logic.ts'
import type { AccessOperator, EachOperator, Operator, Origin, Place } from './operator.ts'
import { anyOf, itemsOf, newOrigin, partOf } from './origin.ts'

/** A place that a logic reads. */
export interface Read extends Place {
  /** False where only what stands at the place itself matters (is there one, which rows), not what lies below it. */
  readonly isDeep: boolean
}

/** What a logic reads, as far as that can be told without running it; never less than it does. */
export interface LogicReads {
  readonly reads: readonly Read[]
  /** Whether a path is only known when the rule runs: then what is listed is wider than what is read. */
  readonly isWider: boolean
}

/** Where `$name` comes from; undefined where no such name is known beforehand. */
export type NameOrigin = (name: string) => Origin | undefined

interface Scope {
  readonly item: Origin
  readonly outer: readonly Origin[]
}

/** The whole data. */
const wholeData: Origin = { ...newOrigin, places: [{ from: 'data', path: [] }] }

/** Follows a logic through its operators. `origin` is where its value comes from, looked at or not. */
export interface Reading extends LogicReads {
  readonly origin: Origin
}

/**
 * What a logic reads: also through map, filter, reduce, some, all, none, through `missing` with known paths, through
 * both sides of an `if`, and through `let`. A path computed by the rule itself counts as its surest beginning.
 */
export function readsOf(
  logic: Logic,
  operators: readonly Operator[],
  nameOrigin: NameOrigin = () => undefined,
): Reading {
  const table = tableOf(operators)
  const reads = new Map<string, Read>()
  let isWider = false

  function record(place: Place, isDeep: boolean): void {
    const key = JSON.stringify([place.from, place.path])
    if (isDeep || !reads.has(key)) reads.set(key, { ...place, isDeep })
  }

  /** Looks at all of a value. */
  function look(origin: Origin): void {
    for (const place of origin.places) record(place, true)
    for (const item of origin.items) look(item)
    for (const part of Object.values(origin.parts)) look(part)
  }

  /** Looks whether there is a value, and at the rows of a list. */
  function glance(origin: Origin): void {
    for (const place of origin.places) record(place, false)
  }

  function follow(part: Logic, scope: Scope): Origin {
    if (Array.isArray(part)) return { ...newOrigin, items: [anyOf(part.map((item) => follow(item, scope)))] }
    const operation = operationOf(part)
    if (operation === null) return newOrigin
    const { operands } = operation
    const operator = table.get(operation.operator)
    switch (operator?.shape) {
      case 'access':
        return followAccess(operator, operands, scope)
      case 'each':
        return followEach(operator, operands, scope)
      case 'branch': {
        const origins = operands.map((operand) => follow(operand, scope))
        for (const origin of origins) glance(origin)
        return anyOf(origins.filter((_, i) => !operator.isCondition(i, operands.length)))
      }
      case 'strict': {
        const origins = operands.map((operand) => follow(operand, scope))
        if (operator.origin) return operator.origin(origins, look)
        for (const origin of origins) look(origin)
        return newOrigin
      }
      default:
        for (const operand of operands) look(follow(operand, scope))
        return newOrigin
    }
  }

  function followAccess(operator: AccessOperator, operands: readonly Logic[], scope: Scope): Origin {
    const operandOrigins = operands.map((operand) => follow(operand, scope))
    for (const origin of operandOrigins) look(origin)
    const { paths, scope: level, isValue } = operator.places(operands)
    const origins = paths.map(({ path, isWhole }) => {
      const origin = originOf(path, scope, level)
      if (isWhole) lookAnywhere(path, origin)
      return origin
    })
    if (isValue) return anyOf([...origins, ...operandOrigins.slice(1)])
    for (const origin of origins) look(origin)
    return newOrigin
  }

  function originOf(path: readonly string[], scope: Scope, level: number): Origin {
    const [first = '', ...rest] = path
    if (level === 0 && first.startsWith('$')) {
      const name = first.slice(1)
      const known = nameOrigin(name)
      if (known) return descend(known, rest)
      // A name of the context, or else a property of the item: which one is only known when the rule runs.
      const isGuess = scope.outer.length > 0 ? { isGuess: true as const } : {}
      const inContext: Origin = {
        ...newOrigin,
        places: [{ from: 'context', path: [name, ...rest], ...isGuess }],
      }
      return anyOf([inContext, descend(scope.item, path)])
    }
    if (level === 0) return descend(scope.item, path)
    if (level % 2 === 1) return newOrigin
    return descend(scope.outer.at(-level / 2) ?? newOrigin, path)
  }

  /** A path whose end is computed: everything below what is known of it, and where nothing is, everything. */
  function lookAnywhere(path: readonly string[], origin: Origin): void {
    isWider = true
    look(origin)
    if (path.length > 0) return
    look(wholeData)
    record({ from: 'context', path: [] }, true)
  }

  function followEach(operator: EachOperator, operands: readonly Logic[], scope: Scope): Origin {
    const [list = null, body = null, initial = null] = operands
    const from = follow(list, scope)
    glance(from)
    const item = anyOf(itemsOf(from))
    const inside = (data: Origin): Scope => ({ item: data, outer: [...scope.outer, scope.item] })
    if (operator.gives === 'accumulator') {
      const accumulator = follow(initial, scope)
      const next = follow(body, inside({ ...newOrigin, parts: { current: item, accumulator } }))
      // What the body hands on comes round again; looked at, everything below it is covered.
      look(next)
      return anyOf([accumulator, next])
    }
    const value = follow(body, inside(item))
    if (operator.gives === 'values') return { ...newOrigin, items: [value] }
    glance(value)
    return operator.gives === 'items' ? { ...newOrigin, items: [item] } : newOrigin
  }

  // What is nested deeper is not compiled either: it gives nothing, and reads nothing.
  const isTooDeep = sizeOf(logic).depth > ruleLimits.compileDepth
  const origin = isTooDeep ? newOrigin : follow(logic, { item: wholeData, outer: [] })
  return {
    origin,
    get reads() {
      return [...reads.values()]
    },
    get isWider() {
      return isWider
    },
  }
}

/** Everything that a value comes from, all below it included. */
export function deepReads(origin: Origin): readonly Read[] {
  return [
    ...origin.places.map((place) => ({ ...place, isDeep: true })),
    ...origin.items.flatMap(deepReads),
    ...Object.values(origin.parts).flatMap(deepReads),
  ]
}

function descend(origin: Origin, path: readonly string[]): Origin {
  return path.reduce(partOf, origin)
}

/** A place as text: `funds.income.total.current`, `annual.*.target`, `$row.target`, `$last.funds`. */
export function placeText({ from, path }: Place): string {
  if (from === 'row') return ['$row', ...path].join('.')
  if (from === 'parent') return ['$parent', ...path].join('.')
  return from === 'context' ? `$${path.join('.')}` : path.join('.')
}
