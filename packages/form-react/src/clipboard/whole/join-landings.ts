import type { Landing, SpreadNode } from '../landing.ts'
import type { BlockPart } from './split-block.ts'

/** A part of a block, and what becomes of it. */
export interface PartLanding {
  readonly part: Pick<BlockPart, 'from'>
  readonly columns: readonly number[]
  readonly landing: Landing
  /** What the form calls it. */
  readonly title: string
}

/** What several parts of a block do, as what the block does: rows and columns are the block's own again. */
export function joinLandings(parts: readonly PartLanding[]): Landing {
  let coming = 0
  const moved = parts.map(({ part, columns, landing }) => {
    const first = coming
    coming += landing.newRows.reduce((sum, { count }) => sum + count, 0)
    const place = ({ row, column }: { readonly row: number; readonly column: number }) => ({
      row: row + part.from,
      column: columns[column] ?? column,
    })
    return {
      ...landing,
      landed: landing.landed.map((cell) => ({
        ...cell,
        ...place(cell),
        newRow: cell.newRow === null ? null : cell.newRow + first,
      })),
      refused: landing.refused.map((cell) => ({ ...cell, ...place(cell) })),
    }
  })
  const refused = moved.flatMap((own) => own.refused)
  return {
    landed: moved.flatMap(({ landed }) => landed),
    refused,
    newRows: moved.flatMap(({ newRows }) => newRows),
    spread: parts.flatMap(spreadOf),
    nameColumn: null,
    headRows: 0,
    unclear: refused.filter(({ issue }) => issue?.code === 'value.unit_unclear').length,
    under: moved.flatMap(({ under }) => under),
    underRows: moved.flatMap(({ underRows }) => underRows),
  }
}

/** Each part of the form by its name, with the outermost levels of its rows. */
function spreadOf({ title, landing }: PartLanding): readonly SpreadNode[] {
  const { spread, landed, newRows } = landing
  if (title === '' || landed.length === 0) return []
  const rows = new Set(landed.map(({ row }) => row)).size
  const coming = newRows.reduce((sum, { count }) => sum + count, 0)
  if (spread === null) return [{ words: [title], rows, coming }]
  const levels = new Map<string, SpreadNode>()
  for (const node of spread) {
    const name = node.words[0] ?? ''
    const known = levels.get(name)
    levels.set(name, {
      words: name === '' ? [title] : [title, name],
      rows: node.rows + (known?.rows ?? 0),
      coming: node.coming + (known?.coming ?? 0),
    })
  }
  return [...levels.values()]
}
