import { rectOf } from '@tianbao/sheet-react'
import { useMemo } from 'react'
import { useCanvas, useCanvasState } from '../canvas/canvas-context.ts'
import { rectName } from '../canvas/place-names.ts'
import { say } from '../messages/messages.ts'
import { unplacedFieldsOf } from '../structure/unplaced.ts'
import { blockItems, findItems, indicatorItems, kindItems, unplacedItems } from './palette-items.ts'
import { putItem } from './put-item.ts'
import { SearchLayer } from './SearchLayer.tsx'

const most = 8

/** Quick insert, opened by `/` in a cell: what is found by name, pinyin or alias goes into the cell. */
export function QuickInsert({ onClose }: { readonly onClose: () => void }) {
  const canvas = useCanvas()
  const drawing = useCanvasState((state) => state.drawing)
  const items = useMemo(
    () => [
      ...unplacedItems(unplacedFieldsOf(drawing)),
      ...kindItems(),
      ...blockItems(),
      ...indicatorItems(drawing.template.catalog),
    ],
    [drawing],
  )
  const cell = canvas.active()
  const leave = () => {
    onClose()
    canvas.askFocus()
  }
  return (
    <SearchLayer
      label={say('quick.title')}
      find={(typed) => findItems(items, typed).slice(0, most)}
      foot={say('quick.foot', { name: cell ? rectName(drawing, rectOf(cell)) : '' })}
      onPick={(item, all) => {
        putItem(canvas, item, { all })
        leave()
      }}
      onLeave={leave}
      onClose={onClose}
    />
  )
}
