import { useSyncExternalStore } from 'react'
import { say } from '../messages/messages.ts'
import { usePage } from '../page/page-context.ts'
import { DragHandle } from './DragHandle.tsx'

/** Beside the row where one stands: what can be done with it. The keys do the same. */
export function RowTools() {
  const page = usePage()
  const { sheet } = page
  useSyncExternalStore(sheet?.subscribeSpot ?? nothing, () => sheet?.spot() ?? null)
  const { add, own, siblings } = page.rowActs()
  const canAdd = add !== null && 'list' in add
  return (
    <span className="tf-row-tools">
      {own !== null && siblings.length > 1 && (
        <>
          <DragHandle row={own} siblings={siblings} />
          <RowTool
            words="status.move_row_up"
            keys="Alt+ArrowUp"
            path="m4 10 4-4 4 4"
            press={page.moveRowUp}
          />
          <RowTool
            words="status.move_row_down"
            keys="Alt+ArrowDown"
            path="m4 6 4 4 4-4"
            press={page.moveRowDown}
          />
        </>
      )}
      {canAdd && <RowTool words="status.add_row" keys="Alt+Insert" path="M4 8h8M8 4v8" press={page.addRow} />}
      {canAdd && own !== null && (
        <RowTool
          words="status.duplicate_row"
          keys="Control+Shift+D"
          path="M4 4h6v6H4zM6.5 12.5h6v-6"
          press={page.duplicateRow}
        />
      )}
      {own !== null && (
        <RowTool words="status.remove_row" keys="Alt+Delete" path="M4 8h8" press={page.removeRow} />
      )}
    </span>
  )
}

interface RowToolProps {
  readonly words: string
  readonly keys: string
  readonly path: string
  readonly press: () => void
}

function RowTool({ words, keys, path, press }: RowToolProps) {
  return (
    <button
      type="button"
      tabIndex={-1}
      className="tf-row-tool"
      aria-label={say(words)}
      aria-keyshortcuts={keys}
      title={`${say(words)}　${keys}`}
      onMouseDown={(event) => event.preventDefault()}
      onClick={press}
    >
      <svg
        width="16"
        height="16"
        viewBox="0 0 16 16"
        stroke="currentColor"
        strokeWidth="1.5"
        fill="none"
        aria-hidden="true"
      >
        <path d={path} />
      </svg>
    </button>
  )
}

function nothing(): () => void {
  return () => undefined
}
