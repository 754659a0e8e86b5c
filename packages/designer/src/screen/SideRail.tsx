import { say } from '../messages/messages.ts'
import type { PaletteTab } from '../palette/Palette.tsx'
import { Icon } from './Icon.tsx'

/** What the rail of a narrow window opens: a tab of the palette, or the structure. */
export type RailPlace = PaletteTab | 'structure'

const places: readonly (readonly [place: RailPlace, icon: string, words: string])[] = [
  ['kinds', 'text', 'palette.kinds'],
  ['blocks', 'block', 'palette.blocks'],
  ['indicators', 'indicator', 'palette.indicators'],
  ['others', 'grid', 'palette.others'],
  ['structure', 'list', 'structure.title'],
]

interface SideRailProps {
  readonly open: RailPlace | null
  readonly onOpen: (place: RailPlace | null) => void
}

/** In a narrow window the left panel is a rail, and opens over the table. */
export function SideRail({ open, onOpen }: SideRailProps) {
  return (
    <nav className="d-rail" aria-label={say('region.rail')}>
      {places.map(([place, icon, words]) => (
        <button
          key={place}
          type="button"
          aria-expanded={open === place}
          onClick={() => onOpen(open === place ? null : place)}
        >
          <Icon name={icon} />
          {say(words)}
        </button>
      ))}
    </nav>
  )
}
