import { useSyncExternalStore } from 'react'
import { say } from '../messages/messages.ts'
import { usePage } from '../page/page-context.ts'

/** Beside the row where one stands: a row more, or this one less. The keys do the same. */
export function RowTools() {
  const page = usePage()
  const { sheet } = page
  useSyncExternalStore(sheet?.subscribeSpot ?? nothing, () => sheet?.spot() ?? null)
  const { add, remove } = page.rowActs()
  return (
    <span className="tf-row-tools">
      {add && 'list' in add && (
        <RowTool words={say('status.add_row')} keys="Alt+Insert" path="M4 8h8M8 4v8" onPress={page.addRow} />
      )}
      {remove !== null && (
        <RowTool words={say('status.remove_row')} keys="Alt+Delete" path="M4 8h8" onPress={page.removeRow} />
      )}
    </span>
  )
}

interface RowToolProps {
  readonly words: string
  readonly keys: string
  readonly path: string
  readonly onPress: () => void
}

function RowTool({ words, keys, path, onPress }: RowToolProps) {
  return (
    <button
      type="button"
      tabIndex={-1}
      className="tf-row-tool"
      aria-label={words}
      aria-keyshortcuts={keys}
      title={`${words}　${keys}`}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPress}
    >
      <svg
        width="16"
        height="16"
        viewBox="0 0 16 16"
        stroke="currentColor"
        strokeWidth="1.5"
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
