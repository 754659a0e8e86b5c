import type { Address, Json } from '@tianbao/edit'
import type { CompiledScoringItem, ScoringCell, ScoringChoice } from '@tianbao/template'
import { below, rowOf, splitRow } from '../address-parts.ts'

/** The cells of a row of an item, or of a single item (row null). */
export function cellsOfItem(
  item: CompiledScoringItem,
  row: Address | null,
): Readonly<Partial<Record<ScoringCell, Address>>> {
  const entries = Object.entries(item.cells) as readonly [ScoringCell, string][]
  return Object.fromEntries(entries.map(([name, path]) => [name, row === null ? path : below(row, path)]))
}

/** The settings that hold for a row: those of the first exception that names it or its node, else the item's. */
export function choiceFor(
  { choices }: CompiledScoringItem,
  row: Address | null,
  under: Json | undefined,
): ScoringChoice {
  const [only] = choices
  if (choices.length === 1 && only !== undefined) return only
  const id = row === null || rowOf(row) === null ? null : splitRow(row).id
  const own = choices.find(
    ({ nodes }) =>
      nodes !== null && ((id !== null && nodes.includes(id)) || nodes.some((node) => node === under)),
  )
  const choice = own ?? choices[0]
  if (choice === undefined) throw new Error('An item of scoring has no settings.')
  return choice
}
