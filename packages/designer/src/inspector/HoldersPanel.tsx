import { useCanvas, useCanvasState } from '../canvas/canvas-context.ts'
import { say } from '../messages/messages.ts'
import { ColumnCard } from './ColumnCard.tsx'
import { HolderCard } from './HolderCard.tsx'
import { holdersOf } from './holders.ts'

/** What the place belongs to where one stands: its column, the rows that it is one of, the groups around. */
export function HoldersPanel() {
  const canvas = useCanvas()
  useCanvasState((state) => state)
  const holders = holdersOf(canvas)
  return (
    <>
      <ColumnCard />
      {holders.map((holder) => (
        <HolderCard key={holder.pattern} holder={holder} />
      ))}
      {holders.length === 0 && <p className="d-none">{say('holders.none')}</p>}
    </>
  )
}
