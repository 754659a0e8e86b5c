import { useEffect, useRef } from 'react'

interface ListSearchProps {
  readonly sought: string
  readonly onSeek: (sought: string) => void
}

/** Finds a form by its name, year or department. A slash leads to it, as long as nothing is being typed. */
export function ListSearch({ sought, onSeek }: ListSearchProps) {
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.altKey || isTyping(event.target)) return
      event.preventDefault()
      input.current?.focus()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
  return (
    <search className="p-search">
      <input
        ref={input}
        type="text"
        aria-label="找表、年度、部门"
        aria-keyshortcuts="/"
        placeholder="找表、年度、部门"
        autoComplete="off"
        value={sought}
        onChange={(event) => onSeek(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !event.nativeEvent.isComposing) onSeek('')
        }}
      />
      <span className="p-search-key" aria-hidden="true">
        /
      </span>
    </search>
  )
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
}
