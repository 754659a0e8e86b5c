import { useState } from 'react'

interface EntryProps {
  readonly label: string
  readonly value: string
  readonly className: string
  readonly onTake: (value: string) => void
}

/** A line of text that is taken when it is left or Enter is pressed; Escape gives it up. */
export function Entry({ label, value, className, onTake }: EntryProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const take = () => {
    if (typed !== null && typed.trim() !== value) onTake(typed.trim())
    setTyped(null)
  }
  return (
    <input
      className={className}
      aria-label={label}
      value={typed ?? value}
      maxLength={200}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Enter') event.currentTarget.blur()
        if (event.key === 'Escape') setTyped(null)
      }}
    />
  )
}
