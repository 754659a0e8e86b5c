import type { Line } from '@tianbao/sheet'
import { addLine, bandAddress, removeLine } from '@tianbao/sheet'
import { editSheet, writeTexts } from '@tianbao/template'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { say } from '../messages/messages.ts'
import { useCanvas, useCanvasState } from './canvas-context.ts'
import { drawWords } from './drawing/draw-faces.ts'
import { FaceWords } from './FaceWords.tsx'

const sides = ['left', 'centre', 'right'] as const

interface SheetLinesProps {
  readonly where: 'above' | 'below'
  readonly lines: readonly Line[] | undefined
  /** As wide as the table. */
  readonly width: string
}

/** The lines over or under the table: the title, who fills when, the unit. */
export function SheetLines({ where, lines = [], width }: SheetLinesProps) {
  const { design } = useCanvas()
  const last = lines.at(-1)?.id ?? null
  const add = () =>
    design.gesture('step.add_line', (template) =>
      editSheet(template, (sheet) =>
        addLine(sheet, {
          where,
          after: last,
          line: { role: where === 'above' ? 'line' : 'notes', left: '' },
        }),
      ),
    )
  return (
    <div className="d-lines" style={{ width }}>
      {lines.map((line) => (
        <div key={line.id} className={`d-line d-line-${line.role ?? 'small'}`}>
          {sides.map((side) => (
            <LinePart key={side} line={line} part={bandAddress(line.id, side)} side={side} />
          ))}
        </div>
      ))}
      <button type="button" className="d-line-add" onClick={add}>
        {say(`line.add_${where}`)}
      </button>
    </div>
  )
}

interface LinePartProps {
  readonly line: Line
  readonly part: string
  readonly side: (typeof sides)[number]
}

/** One part of a line: a press selects it, F2 or a second press writes it. */
function LinePart({ line, part, side }: LinePartProps) {
  const text = line[side] ?? ''
  const canvas = useCanvas()
  const drawing = useCanvasState((state) => state.drawing)
  const isSelected = useStore(canvas.view.store, ({ selection }) => selection[0] === part)
  const [typed, setTyped] = useState<string | null>(null)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isSelected) button.current?.scrollIntoView({ block: 'nearest' })
  }, [isSelected])
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
  /** Words are taken out first, and the line with its last ones. */
  const remove = () => {
    const isLast = sides.every((one) => one === side || (line[one] ?? '') === '')
    canvas.design.gesture('step.remove_line', (template) =>
      isLast
        ? editSheet(template, (sheet) => removeLine(sheet, { line: line.id }))
        : writeTexts(template, [{ spot: { part }, text: null }]),
    )
  }
  if (typed !== null) {
    return (
      <input
        className={`d-line-entry d-line-${side}`}
        // biome-ignore lint/a11y/noAutofocus: it stands in the place of what was pressed
        autoFocus
        value={typed}
        aria-label={text === '' ? say(`line.${side}`) : text}
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
    else if (event.key === 'Delete' || event.key === 'Backspace') remove()
    else return
    event.preventDefault()
  }
  return (
    <button
      ref={button}
      type="button"
      className={`d-line-part d-line-${side}${text === '' ? ' d-line-empty' : ''}`}
      aria-label={text === '' ? say(`line.${side}`) : undefined}
      aria-pressed={isSelected}
      onClick={() => canvas.view.select([part])}
      onDoubleClick={() => setTyped(text)}
      onKeyDown={onKeyDown}
    >
      <FaceWords face={drawWords(drawing, text)} />
    </button>
  )
}
