import { writeTexts } from '@tianbao/template'
import { useCanvas, useCanvasState } from '../canvas/canvas-context.ts'
import { spotOf } from '../canvas/selected-parts.ts'
import { say } from '../messages/messages.ts'
import { GuessFields } from './GuessFields.tsx'
import { LineEntry } from './LineEntry.tsx'

/** The words of a cell that has no field; an empty one can be given the field that its label asks for. */
export function WordsPanel() {
  const canvas = useCanvas()
  const drawing = useCanvasState((state) => state.drawing)
  const cell = canvas.active()
  const spot = cell && spotOf(drawing, cell)
  if (!cell || !spot) return <p className="d-none">{say('canvas.refused_instance')}</p>
  const text = ('part' in spot ? drawing.parts.get(spot.part)?.text : undefined) ?? ''
  return (
    <div className="d-props">
      <LineEntry
        key={JSON.stringify(spot)}
        label={say('prop.words')}
        value={text}
        isLong
        onWrite={(words) =>
          canvas.design.gesture(
            'step.text',
            (template) => writeTexts(template, [{ spot, text: words === '' ? null : words }]),
            { text: words.slice(0, 20) },
          )
        }
      />
      <p className="d-none">{say('prop.holes')}</p>
      <GuessFields />
    </div>
  )
}
