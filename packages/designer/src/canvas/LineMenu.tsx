import { useEffect, useRef, useState } from 'react'
import { say } from '../messages/messages.ts'
import { Icon } from '../screen/Icon.tsx'
import { useCanvas } from './canvas-context.ts'
import { drawLines, type LineWay, lineWays } from './gestures/lines.ts'

/** The button for lines, and the ways in which those of the selection can be drawn. */
export function LineMenu() {
  const canvas = useCanvas()
  const [at, setAt] = useState<{ readonly left: number; readonly top: number } | null>(null)
  const menu = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (at !== null) menu.current?.querySelector('button')?.focus()
  }, [at])
  const close = () => {
    setAt(null)
    canvas.askFocus()
  }
  const draw = (way: LineWay) => {
    drawLines(canvas, way)
    close()
  }
  return (
    <>
      <button
        type="button"
        className="d-tool"
        title={say('tool.lines')}
        aria-label={say('tool.lines')}
        aria-haspopup="menu"
        aria-expanded={at !== null}
        onClick={({ currentTarget }) => {
          const { left, bottom } = currentTarget.getBoundingClientRect()
          setAt({ left, top: bottom + 2 })
        }}
      >
        <Icon name="frame" />
      </button>
      {at !== null && (
        <div
          ref={menu}
          className="d-menu"
          role="menu"
          tabIndex={-1}
          aria-label={say('tool.lines')}
          style={at}
          onBlur={({ currentTarget, relatedTarget }) => {
            if (!currentTarget.contains(relatedTarget)) setAt(null)
          }}
          onKeyDown={(event) => {
            const own = [...event.currentTarget.querySelectorAll('button')]
            const here = own.findIndex((one) => one.matches(':focus'))
            const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
            if (step !== 0) own[(here + step + own.length) % own.length]?.focus()
            else if (event.key === 'Escape') close()
            else return
            event.preventDefault()
            event.stopPropagation()
          }}
        >
          {lineWays.map((way) => (
            <button key={way} type="button" role="menuitem" onClick={() => draw(way)}>
              <Icon name={`lines-${way}`} />
              {say(`lines.${way}`)}
            </button>
          ))}
        </div>
      )}
    </>
  )
}
