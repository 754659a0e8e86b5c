import { type Address, parseAddress, type Step } from '@tianbao/edit'
import { areRelated, type Pattern, patternOfSteps } from './pattern.ts'
import { type Plan, type Reader, readersOf } from './plan.ts'

/** What there is to know of an address. */
export interface Cell {
  readonly steps: readonly Step[]
  /** Who reads what stands there, above or below. */
  readonly readers: readonly Reader[]
  /** Whether rows, or places of computed values, lie at it or below it: a new value there changes the frame of things. */
  readonly isStructure: boolean
}

const mostCells = 20_000

/** Cells by address, kept since the same ones are written again and again. */
export class Cells {
  private readonly plan: Plan
  private readonly known = new Map<Address, Cell>()

  constructor(plan: Plan) {
    this.plan = plan
  }

  at(address: Address): Cell {
    const known = this.known.get(address)
    if (known) return known
    const steps = parseAddress(address)
    const pattern = patternOfSteps(steps)
    const readers = readersOf(this.plan, pattern, 'value')
    const cell = { steps, readers, isStructure: isStructure(this.plan, pattern, steps) }
    if (this.known.size >= mostCells) this.known.clear()
    this.known.set(address, cell)
    return cell
  }
}

function isStructure({ rules }: Plan, pattern: Pattern, steps: readonly Step[]): boolean {
  const last = steps.at(-1)
  if (last === undefined || 'id' in last || (last.name === 'id' && pattern.at(-2) === '*')) return true
  return rules.some(
    ({ each, writes }) =>
      (each !== null && pattern.length <= each.length && areRelated(each, pattern)) ||
      (writes !== null && pattern.length < writes.length && areRelated(writes, pattern)),
  )
}
