import { type Band, bandAddress, bandWords, type Sheet } from '@tianbao/sheet'
import type { Template } from '@tianbao/template'
import { say } from '../messages/messages.ts'

/** A band of the sheet as the tree lists it. */
export interface TreeNode {
  /** The band's id; the parts of the table that it selects. */
  readonly id: string
  readonly part: string
  readonly title: string
  readonly icon: string
  /** How many rows or cells it has, or what it is. */
  readonly more: string
  readonly depth: number
  readonly band: Band
  /** The stack that holds it; null: the sheet. */
  readonly holder: string | null
  /** Ids of the bands beside it, itself among them. */
  readonly siblings: readonly string[]
}

/** The bands of a sheet, flat, each with its depth. */
export function treeNodes({ sheet }: Template): readonly TreeNode[] {
  const list = (bands: readonly Band[], holder: string | null, depth: number): readonly TreeNode[] => {
    const siblings = bands.map(({ id }) => id)
    return bands.flatMap((band) => [
      {
        id: band.id,
        part: bandAddress(band.id),
        title: bandTitle(band),
        icon: iconOf(band),
        more: moreOf(band),
        depth,
        band,
        holder,
        siblings,
      },
      ...(band.band === 'stack' ? list(band.bands, band.id, depth + 1) : []),
    ])
  }
  return list(sheet?.bands ?? [], null, 0)
}

/** The nodes that are seen while some are folded: none that is inside of a folded one. */
export function unfolded(nodes: readonly TreeNode[], folded: ReadonlySet<string>): readonly TreeNode[] {
  const hidden = new Set<string>()
  return nodes.filter(({ id, holder }) => {
    const isHidden = holder !== null && (folded.has(holder) || hidden.has(holder))
    if (isHidden) hidden.add(id)
    return !isHidden
  })
}

/** How large a sheet is, in words. */
export function sheetCounts(sheet: Sheet, grid: { readonly rows: number; readonly cells: number }): string {
  return say('structure.counts', { columns: sheet.columns.length, ...grid })
}

/** What a band is called: its own words, else what it is. */
function bandTitle(band: Band): string {
  return bandWords(band) ?? say(band.band === 'table' ? 'structure.table' : 'structure.grid')
}

function iconOf(band: Band): string {
  if (band.band === 'stack') return band.side ? 'side' : 'list'
  return band.band === 'table' ? 'indicator' : 'grid'
}

function moreOf(band: Band): string {
  if (band.band === 'stack')
    return band.side ? say('structure.side') : band.each === undefined ? '' : say('structure.every')
  return band.band === 'table' ? say('structure.every') : say('structure.rows', { count: band.rows.length })
}
