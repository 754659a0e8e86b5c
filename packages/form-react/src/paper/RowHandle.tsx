import type { ComponentProps } from 'react'
import { say } from '../messages/messages.ts'

/** The handle by which a row is dragged, as it looks. What dragging needs is given with it. */
export function RowHandle(props: ComponentProps<'button'>) {
  return (
    <button
      type="button"
      {...props}
      tabIndex={-1}
      className="tf-row-tool tf-row-handle"
      aria-label={say('status.drag_row')}
      title={`${say('status.drag_row')}　Alt+↑ Alt+↓`}
      onMouseDown={(event) => event.preventDefault()}
    >
      <svg width="16" height="16" viewBox="0 0 16 16" fill="currentColor" aria-hidden="true">
        {[4, 8, 12].flatMap((y) => [6, 10].map((x) => <circle key={`${x} ${y}`} cx={x} cy={y} r="1.2" />))}
      </svg>
    </button>
  )
}
