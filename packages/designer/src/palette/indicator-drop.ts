import type { GridCell } from '@tianbao/sheet'
import { type IndicatorDrop, indicatorLanding, type Template } from '@tianbao/template'
import type { Drawing } from '../canvas/drawing/draw-design.ts'
import { spotOf } from '../canvas/selected-parts.ts'
import { say } from '../messages/messages.ts'
import type { PaletteItem } from './palette-items.ts'

/** An indicator over a cell. In an indicator's own row it is behind that one. */
export function indicatorDrop(
  drawing: Drawing,
  { name, catalog = '' }: PaletteItem,
  cell: GridCell,
): IndicatorDrop | null {
  const { part, row } = cell.from
  const behind = drawing.design.instances.get(row ?? '')?.node.id
  const spot = behind === undefined ? spotOf(drawing, cell) : { part }
  if (spot === null) return null
  return { catalog, node: name, spot, ...(behind === undefined ? {} : { behind }) }
}

/** What letting an indicator go would make, in words; or why it would make nothing. */
export function indicatorWords(
  template: Template,
  drop: IndicatorDrop,
  place: string,
): { readonly words: string; readonly reason: string | null } {
  const landing = indicatorLanding(template, drop)
  if ('refused' in landing) return { words: '', reason: say(landing.refused, landing.params) }
  switch (landing.makes) {
    case 'cells':
      return { words: say('palette.over_cells', { name: place, count: landing.count }), reason: null }
    case 'move':
      return { words: say('palette.over_move'), reason: null }
    case 'row':
      return { words: say('palette.over_row'), reason: null }
  }
}
