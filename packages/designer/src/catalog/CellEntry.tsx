import { useEffect, useRef } from 'react'

/** What is being typed in the active cell, and why it cannot stay so. */
export interface CellTyping {
  readonly text: string
  readonly trouble: string | null
}

interface CellEntryProps {
  readonly label: string
  /** What stands in the cell. */
  readonly text: string
  readonly isLive: boolean
  readonly typing: CellTyping | null
  onType(text: string): void
  onEnd(): void
}

/**
 * The active cell: an entry whose text is selected, so that typing replaces it and an input method has where to
 * compose. It is the cell until one types.
 */
export function CellEntry({ label, text, isLive, typing, onType, onEnd }: CellEntryProps) {
  const entry = useRef<HTMLInputElement>(null)
  const isTyping = typing !== null
  useEffect(() => {
    if (!isLive || isTyping) return
    entry.current?.focus()
    entry.current?.select()
  }, [isLive, isTyping])
  return (
    <>
      <input
        ref={entry}
        className="d-catalog-entry"
        data-typing={isTyping || undefined}
        aria-label={label}
        aria-invalid={typing !== null && typing.trouble !== null}
        value={typing?.text ?? text}
        onChange={(event) => onType(event.target.value)}
        onBlur={onEnd}
      />
      {typing !== null && typing.trouble !== null && (
        <span role="alert" className="d-catalog-trouble">
          {typing.trouble}
        </span>
      )}
    </>
  )
}
