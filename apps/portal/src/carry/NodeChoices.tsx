import type { CarryPreview } from '../api/carry-api.ts'

interface NodeChoicesProps {
  readonly nodes: CarryPreview['nodes']
  /** The new node of an old one, where it was said. */
  readonly chosen: ReadonlyMap<string, string>
  /** An empty `to`: it is undecided again. */
  onChoose(node: string, to: string): void
}

/** 归入哪一类: rows under a level that the new form has no more, and the levels that they could stand under there. */
export function NodeChoices({ nodes, chosen, onChoose }: NodeChoicesProps) {
  if (nodes.length === 0) return null
  return (
    <ul className="p-ask-list">
      {nodes.map(({ node, title, count, to }) => (
        <li key={node}>
          <label>
            {title} {count} 行，归入哪一类？
            <select value={chosen.get(node) ?? ''} onChange={(event) => onChoose(node, event.target.value)}>
              <option value="">先不归</option>
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
