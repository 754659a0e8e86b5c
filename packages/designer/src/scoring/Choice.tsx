import type { ReactNode } from 'react'

interface LineProps {
  readonly label: string
  readonly children: ReactNode
}

/** A setting under its name. */
export function Line({ label, children }: LineProps) {
  return (
    <fieldset className="d-scoring-line">
      <legend>{label}</legend>
      <div>{children}</div>
    </fieldset>
  )
}

interface ChoiceProps<T extends string> {
  readonly label: string
  readonly value: T
  /** In the order in which they are offered; what has no words is not. */
  readonly options: Readonly<Partial<Record<T, string>>>
  onChoose(value: T): void
}

/** One of a few words. */
export function Choice<T extends string>({ label, value, options, onChoose }: ChoiceProps<T>) {
  const names = Object.keys(options) as T[]
  return (
    <select
      className="d-input"
      aria-label={label}
      value={value}
      onChange={(event) => {
        const chosen = names.find((name) => name === event.target.value)
        if (chosen !== undefined) onChoose(chosen)
      }}
    >
      {names.map((name) => (
        <option key={name} value={name}>
          {options[name]}
        </option>
      ))}
    </select>
  )
}
