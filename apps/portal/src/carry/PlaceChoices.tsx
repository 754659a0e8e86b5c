interface PlaceChoicesProps {
  readonly asked: readonly {
    readonly id: string
    readonly question: string
    readonly to: readonly { readonly id: string; readonly title: string }[]
  }[]
  /** What was said, by what was asked. */
  readonly chosen: ReadonlyMap<string, string>
  /** An empty `to`: it is undecided again. */
  onChoose(id: string, to: string): void
}

/** What counts for all rows at once: under which level they stand from now on, to which column one goes. */
export function PlaceChoices({ asked, chosen, onChoose }: PlaceChoicesProps) {
  if (asked.length === 0) return null
  return (
    <ul className="p-ask-list">
      {asked.map(({ id, question, to }) => (
        <li key={id}>
          <label>
            {question}
            <select value={chosen.get(id) ?? ''} onChange={(event) => onChoose(id, event.target.value)}>
              <option value="">先不定</option>
              {to.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.title}
                </option>
              ))}
            </select>
          </label>
        </li>
      ))}
    </ul>
  )
}
