import { type ChangeEvent, type KeyboardEvent, useId, useState } from 'react'

interface LineEntryProps {
  readonly label: string
  readonly value: string
  readonly isLong?: boolean
  readonly placeholder?: string
  /** Once, when it is left or Enter is pressed: one gesture, however many keys. */
  readonly onWrite: (text: string) => void
}

/** A property that is typed: it is written when it is left. */
export function LineEntry({ label, value, isLong = false, placeholder = '', onWrite }: LineEntryProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const end = () => {
    if (typed !== null && typed !== value) onWrite(typed)
    setTyped(null)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && !(isLong && event.shiftKey)) {
      event.preventDefault()
      end()
    }
    if (event.key === 'Escape') setTyped(null)
  }
  const id = useId()
  const own = {
    id,
    value: typed ?? value,
    placeholder,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => setTyped(event.target.value),
    onBlur: end,
    onKeyDown,
  }
  return (
    <label className="d-prop" htmlFor={id}>
      <span>{label}</span>
      {isLong ? <textarea rows={2} {...own} /> : <input {...own} />}
    </label>
  )
}
