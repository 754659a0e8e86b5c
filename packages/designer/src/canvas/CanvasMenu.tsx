import { useEffect, useRef } from 'react'
import { say } from '../messages/messages.ts'
import { Icon } from '../screen/Icon.tsx'
import { useCanvasActs } from './canvas-acts.ts'
import { useCanvas } from './canvas-context.ts'
import type { CanvasCommand } from './canvas-keys.ts'
import { insertColumns } from './gestures/rows-and-columns.ts'

type Plain = Exclude<CanvasCommand['does'], 'move' | 'extend'>

const entries: readonly (
  | readonly [does: Plain | 'insertColumns', words: string, icon: string, keys: string]
  | null
)[] = [
  ['merge', 'menu.merge', 'merge', 'Ctrl M'],
  ['split', 'tool.split', 'split', 'Ctrl Shift M'],
  null,
  ['insert', 'menu.insert_row', 'insert-row', 'Ctrl +'],
  ['insertColumns', 'menu.insert_column', 'insert-column', ''],
  ['delete', 'menu.delete', 'delete', 'Ctrl -'],
  null,
  ['quick', 'quick.title', 'plus', '/'],
  ['every', 'menu.every', 'every', 'Alt B'],
  ['edit', 'menu.edit', 'text', 'F2'],
  ['clear', 'menu.clear', 'minus', 'Delete'],
]

interface CanvasMenuProps {
  readonly at: { readonly x: number; readonly y: number }
  readonly onClose: () => void
}

/** What can be done where one stands, at the pointer; every entry has its key. */
export function CanvasMenu({ at, onClose }: CanvasMenuProps) {
  const canvas = useCanvas()
  const acts = useCanvasActs()
  const menu = useRef<HTMLDivElement>(null)
  useEffect(() => menu.current?.querySelector('button')?.focus(), [])
  const [range] = canvas.ranges()
  const counts = range
    ? { rows: range.rowEnd - range.row, columns: range.columnEnd - range.column }
    : { rows: 1, columns: 1 }
  const run = (does: Plain | 'insertColumns') => {
    onClose()
    if (does === 'insertColumns') insertColumns(canvas)
    else acts.run({ does })
    if (does !== 'quick') canvas.askFocus()
  }
  return (
    <div
      ref={menu}
      className="d-menu"
      role="menu"
      tabIndex={-1}
      aria-label={say('region.table')}
      style={{ left: Math.min(at.x, window.innerWidth - 250), top: Math.min(at.y, window.innerHeight - 330) }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) onClose()
      }}
      onKeyDown={(event) => {
        const own = [...event.currentTarget.querySelectorAll('button')]
        const here = own.indexOf(document.activeElement as HTMLButtonElement)
        const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
        if (step !== 0) own[(here + step + own.length) % own.length]?.focus()
        else if (event.key === 'Escape') {
          onClose()
          canvas.askFocus()
        } else return
        event.preventDefault()
        event.stopPropagation()
      }}
    >
      {entries.map((entry, index) =>
        entry === null ? (
          <hr key={`behind ${entries[index - 1]?.[0]}`} />
        ) : (
          <button key={entry[0]} type="button" role="menuitem" onClick={() => run(entry[0])}>
            <Icon name={entry[2]} />
            {say(entry[1], counts)}
            <span>{entry[3]}</span>
          </button>
        ),
      )}
    </div>
  )
}
