import type { BaseWord, ChangeWord } from './change.ts'
import type { Part } from './part.ts'
import { turned } from './turned.ts'

/** The amount of a change, as it is written: never negative. */
interface Amount extends Omit<Part, 'kind' | 'value' | 'value2'> {
  readonly value: number
  readonly value2?: number
}

/** An amount as a change: a fall by at least 3 is a change of at most −3. Without a base it is against last year. */
export function changed(amount: Amount, change: ChangeWord, base: BaseWord | null): Part {
  const part = { ...amount, kind: 'growth', base: base?.base ?? '上年' } as const
  if (!change.isDown) return part
  const { value, value2, operator } = amount
  const turn = operator === null ? null : turned(operator)
  if (value2 === undefined) return { ...part, operator: turn, value: negative(value) }
  return { ...part, operator: turn, value: negative(value2), value2: negative(value) }
}

/** Never −0. */
function negative(value: number): number {
  return value === 0 ? 0 : -value
}
