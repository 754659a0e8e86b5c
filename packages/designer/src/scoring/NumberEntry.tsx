import { useState } from 'react'

interface NumberEntryProps {
  readonly value: number
  readonly least: number
  readonly most: number
  readonly label?: string
  onEnd(value: number): void
}

/** A number, kept when one leaves it or presses Enter; what is no number within its bounds is not kept. */
export function NumberEntry({ value, least, most, label, onEnd }: NumberEntryProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const end = () => {
    const number = Number(typed)
    if (typed !== null && typed.trim() !== '' && number >= least && number <= most && number !== value)
      onEnd(number)
    setTyped(null)
  }
  return (
    <input
      className="d-input"
      inputMode="decimal"
      aria-label={label}
      value={typed ?? String(value)}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={end}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Enter') end()
        if (event.key === 'Escape') setTyped(null)
      }}
    />
  )
}
