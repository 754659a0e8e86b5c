import { rectOf } from '@tianbao/sheet-react'
import { useMemo } from 'react'
import { say } from '../messages/messages.ts'
import { findItems, indicatorItems } from '../palette/palette-items.ts'
import { SearchLayer, type Sought } from '../palette/SearchLayer.tsx'
import { useCanvas, useCanvasState } from './canvas-context.ts'
import { faceFields, faceWords } from './drawing/cell-face.ts'
import type { Drawing } from './drawing/draw-design.ts'
import { rectName } from './place-names.ts'

const most = 12

/** Something that stands in the template, and the way there. */
interface FoundPlace extends Sought {
  readonly alias: string
  readonly where:
    | { readonly row: number; readonly column: number }
    | { readonly rule: string }
    | { readonly node: string }
}

/** Finds fields, words of the table, rules and indicators, and goes there. */
export function FindLayer({ onClose }: { readonly onClose: () => void }) {
  const canvas = useCanvas()
  const drawing = useCanvasState((state) => state.drawing)
  const places = useMemo(() => placesOf(drawing), [drawing])
  const leave = () => {
    onClose()
    canvas.askFocus()
  }
  return (
    <SearchLayer
      label={say('find.title')}
      about={say('find.about')}
      find={(typed) => (typed.trim() === '' ? [] : findItems(places, typed).slice(0, most))}
      foot={say('find.foot')}
      onPick={({ where }) => {
        onClose()
        if ('rule' in where) canvas.view.openRule(where.rule)
        else if ('node' in where) canvas.view.openNode(where.node)
        else {
          canvas.stand(where)
          canvas.askFocus()
        }
      }}
      onLeave={leave}
      onClose={onClose}
    />
  )
}

function placesOf(drawing: Drawing): readonly FoundPlace[] {
  const cells = drawing.grid.cells.flatMap((cell): readonly FoundPlace[] => {
    const face = drawing.faces.get(cell)
    const title = face ? faceWords(face).trim() : ''
    if (!face || title === '' || face.tone === 'instance') return []
    const [field] = faceFields(face)
    return [
      {
        id: `cell ${cell.row} ${cell.column}`,
        title,
        alias: field ?? '',
        icon: (field && drawing.fieldAt(field)?.kind) || 'text',
        more: rectName(drawing, rectOf(cell)),
        where: { row: cell.row, column: cell.column },
      },
    ]
  })
  const rules = (drawing.template.rules ?? []).map(
    (rule): FoundPlace => ({
      id: `rule ${rule.id}`,
      title: rule.title ?? rule.id,
      alias: rule.id,
      icon: 'formula',
      more: say('find.rule'),
      where: { rule: rule.id },
    }),
  )
  const nodes = indicatorItems(drawing.template.catalog).map(
    ({ id, name, title, icon, more }): FoundPlace => ({
      id,
      title,
      alias: '',
      icon,
      more: say('find.indicator', { above: more }),
      where: { node: name },
    }),
  )
  return [...cells, ...rules, ...nodes]
}
