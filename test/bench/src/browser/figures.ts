import { innovative, sides, years } from './same-form.ts'

type Amounts = Readonly<Record<string, Readonly<Record<string, number | undefined>> | undefined>>

/** Totals and shares of one side of the money block, for contenders whose pages add up by hand. */
export function addUp<T extends Amounts>(side: keyof typeof sides, amounts: T): T {
  const lines = Object.keys(sides[side])
  const sum = (column: string) =>
    round(lines.reduce((total, line) => total + (amounts[line]?.[column] ?? 0), 0))
  const total = Object.fromEntries(Object.keys(years).map((column) => [column, sum(column)]))
  const shares = lines.map((line) => [
    line,
    { ...amounts[line], share: round(((amounts[line]?.current ?? 0) / (total.current ?? 0)) * 100) },
  ])
  return { ...amounts, ...Object.fromEntries(shares), total: { ...amounts.total, ...total } }
}

/** How many rows are of the innovative class. */
export function countInnovative(rows: readonly { readonly class?: string }[]): number {
  return rows.filter((row) => row.class === innovative).length
}

function round(figure: number): number {
  return Math.round(figure * 100) / 100
}
