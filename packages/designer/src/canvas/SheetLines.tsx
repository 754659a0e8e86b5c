import type { Line } from '@tianbao/sheet'
import { bandAddress } from '@tianbao/sheet'
import { writeTexts } from '@tianbao/template'
import { type KeyboardEvent, useState } from 'react'
import { useStore } from 'zustand'
import { useCanvas, useCanvasState } from './canvas-context.ts'
import { drawWords } from './drawing/draw-faces.ts'
import { FaceWords } from './FaceWords.tsx'

const sides = ['left', 'centre', 'right'] as const

/** The lines over or under the table: the title, who fills when, the unit. */
export function SheetLines({ lines }: { readonly lines: readonly Line[] }) {
  return (
    <div className="d-lines">
      {lines.map((line) => (
        <div key={line.id} className={`d-line d-line-${line.role ?? 'small'}`}>
          {sides.map((side) =>
            line[side] === undefined ? (
              <span key={side} className={`d-line-${side}`} />
            ) : (
              <LinePart key={side} part={bandAddress(line.id, side)} text={line[side]} side={side} />
            ),
          )}
        </div>
      ))}
    </div>
  )
}

interface LinePartProps {
  readonly part: string
  readonly text: string
  readonly side: (typeof sides)[number]
}

/** One part of a line: a press selects it, F2 or a second press writes it. */
function LinePart({ part, text, side }: LinePartProps) {
  const canvas = useCanvas()
  const drawing = useCanvasState((state) => state.drawing)
  const isSelected = useStore(canvas.view.store, ({ selection }) => selection[0] === part)
  const [typed, setTyped] = useState<string | null>(null)
  const write = (words: string) => {
    setTyped(null)
    if (words === text) return
    canvas.design.gesture(
      'step.text',
      (template) => writeTexts(template, [{ spot: { part }, text: words }]),
      {
        text: words.slice(0, 20),
      },
    )
  }
  if (typed !== null) {
    return (
      <input
        className={`d-line-entry d-line-${side}`}
        // biome-ignore lint/a11y/noAutofocus: it stands in the place of what was pressed
        autoFocus
        value={typed}
        aria-label={text}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => write(typed)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Enter') write(typed)
          if (event.key === 'Escape') setTyped(null)
        }}
      />
    )
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'F2' || event.key === 'Enter') setTyped(text)
  }
  return (
    <button
      type="button"
      className={`d-line-part d-line-${side}`}
      aria-pressed={isSelected}
      onClick={() => canvas.view.select([part])}
      onDoubleClick={() => setTyped(text)}
      onKeyDown={onKeyDown}
    >
      <FaceWords face={drawWords(drawing, text)} />
    </button>
  )
}
