import { useMemo } from 'react'
import { useCanvasState } from '../canvas/canvas-context.ts'
import { servedWorld } from '../difference/difference-world.ts'
import { useOther } from '../difference/use-other.ts'
import { say } from '../messages/messages.ts'
import { otherFieldItems } from './other-fields.ts'
import { PaletteEntry } from './PaletteEntry.tsx'
import { findItems, type PaletteItem } from './palette-items.ts'

interface OtherFieldsProps {
  readonly sought: string
  readonly onPut: (item: PaletteItem, all: boolean) => void
}

/** The fields of another template: which one is chosen, and what of it goes into the table. */
export function OtherFields({ sought, onPut }: OtherFieldsProps) {
  const mine = useCanvasState((state) => state.drawing.template)
  const { choices, choice, choose, other, trouble } = useOther(servedWorld, mine)
  const items = useMemo(() => (other ? otherFieldItems(other) : []), [other])
  const found = findItems(items, sought)
  if (trouble !== null) return <p className="d-none">{trouble}</p>
  if (choices?.length === 0) return <p className="d-none">{say('palette.no_other')}</p>
  return (
    <>
      <select
        className="d-other-choice"
        aria-label={say('palette.other_choice')}
        value={choice ? keyOf(choice) : ''}
        onChange={({ target }) => choose(target.value)}
      >
        {(choices ?? []).map((one) => (
          <option key={keyOf(one)} value={keyOf(one)}>
            {say('palette.other_named', { region: one.regionName, year: one.year, title: one.title })}
          </option>
        ))}
      </select>
      {found.map((item) => (
        <PaletteEntry key={item.id} item={item} onPut={onPut} />
      ))}
      {other !== null && found.length === 0 && <p className="d-none">{say('palette.none')}</p>}
    </>
  )
}

function keyOf({
  region,
  form,
  year,
}: {
  readonly region: string
  readonly form: string
  readonly year: number
}) {
  return `${region}/${form}/${year}`
}
