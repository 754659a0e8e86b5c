import type { Address, JsonObject } from '@tianbao/edit'
import type { CompiledTemplate } from '@tianbao/template'
import { labelOf } from '../matching/alike.ts'

/** An amount that is to be divided, and what each of the places is called that it could go to. */
export interface Dividing {
  readonly amount: number
  /** Which year it is about, as `x-year` of its form; null: none. */
  readonly year: number | null
  readonly to: readonly { readonly at: Address; readonly title: string }[]
}

/** A row that speaks for a place. */
export interface PartRow {
  readonly name: string
  readonly amount: number
}

/** How a list of the same form divides an amount: the rows that go to each place; together they are the amount. */
export interface PartsByList {
  readonly list: string
  readonly parts: readonly { readonly at: Address; readonly rows: readonly PartRow[] }[]
}

/**
 * Looks for the ground on which an amount may be divided: rows of a list with figures of its year whose names are of one
 * place only (人员经费 of 人员类), and at most one more, the only one that is just what is left for a place that none
 * names. Null where they do not add up to the amount: without a ground there is no proposal. A person says yes or no.
 */
export function partsByList(data: JsonObject, from: CompiledTemplate, asked: Dividing): PartsByList | null {
  for (const { pattern } of Object.values(from.lists)) {
    if (pattern.includes('*')) continue
    const column = Object.values(from.fields).find(
      (field) => field.list === pattern && field.kind === 'money' && field.year === asked.year,
    )
    const rows = column ? rowsOf(data[pattern], column.pattern.slice(pattern.length + 3)) : []
    const parts = divided(rows, asked)
    if (parts !== null) return { list: pattern, parts }
  }
  return null
}

function divided(rows: readonly PartRow[], { amount, to }: Dividing): PartsByList['parts'] | null {
  const own = ownPairs(to.map(({ title }) => title))
  const parts = to.map(({ at }) => ({ at, rows: [] as PartRow[] }))
  const free: PartRow[] = []
  for (const row of rows) {
    const named = parts.filter((_, index) => {
      const pairs = labelOf(row.name).pairs
      return [...(own[index] ?? [])].some((pair) => pairs.has(pair))
    })
    if (named.length === 1) named[0]?.rows.push(row)
    else free.push(row)
  }
  const rest = rounded(amount - parts.flatMap((part) => part.rows).reduce((sum, row) => sum + row.amount, 0))
  const empty = parts.filter((part) => part.rows.length === 0)
  if (empty.length === parts.length || empty.length > 1) return null
  const [last] = empty
  if (last === undefined) return rest === 0 ? parts : null
  const fitting = free.filter((row) => row.amount > 0 && rounded(row.amount - rest) === 0)
  if (fitting.length !== 1) return null
  last.rows.push(...fitting)
  return parts
}

/** Of each title the pairs of characters that no other one has. */
function ownPairs(titles: readonly string[]): readonly ReadonlySet<string>[] {
  const pairs = titles.map((title) => labelOf(title).pairs)
  return pairs.map(
    (mine, at) =>
      new Set([...mine].filter((pair) => !pairs.some((other, index) => index !== at && other.has(pair)))),
  )
}

function rowsOf(list: unknown, column: string): readonly PartRow[] {
  if (!Array.isArray(list)) return []
  return list.flatMap((row: JsonObject | null) => {
    const [name, amount] = [row?.name, row?.[column]]
    return typeof name === 'string' && typeof amount === 'number' ? [{ name, amount }] : []
  })
}

/** Sums of decimals are off in the sixteenth digit; amounts have few. */
function rounded(amount: number): number {
  return Math.round(amount * 1e6) / 1e6
}
