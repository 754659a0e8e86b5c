import { say } from '../messages/messages.ts'
import type { Clipboard, HeldBlock } from './clipboard-types.ts'
import type { SpreadNode } from './landing.ts'

interface SpreadListProps {
  readonly clipboard: Clipboard
  readonly held: HeldBlock
}

/** Where the rows of a block go by their names: so many to each part of the table, and which find no place. */
export function SpreadList({ clipboard, held }: SpreadListProps) {
  const { landing, isInOrder } = held
  if (landing.spread === null) {
    return isInOrder ? <Way clipboard={clipboard} isInOrder={false} words="paste.by_names" /> : null
  }
  const lost = lostRows(held)
  return (
    <>
      <h3>{say('paste.spread')}</h3>
      <ul className="tf-spread">
        {partsOf(landing.spread).map(({ name, inner, rows, coming }) => (
          <li key={name}>
            <span>
              {name}
              {inner !== '' && <span className="tf-note tf-spread-inner">{inner}</span>}
            </span>
            <span className="tf-note">{coming > 0 && say('paste.new_rows', { count: coming })}</span>
            <span>{say('paste.rows', { count: rows })}</span>
          </li>
        ))}
        {lost.length > 0 && (
          <li className="tf-spread-lost">
            <span>{say('paste.lost', { names: lost.slice(0, mostNamed) })}</span>
            <span />
            <span>{say('paste.rows', { count: lost.length })}</span>
          </li>
        )}
      </ul>
      <Way clipboard={clipboard} isInOrder={true} words="paste.in_order" />
    </>
  )
}

interface Part {
  readonly name: string
  /** What is within it, with the rows that go there: 战略管理 2、预算编制 4. */
  readonly inner: string
  readonly rows: number
  readonly coming: number
}

/** The outermost levels, each with what is within it. */
function partsOf(nodes: readonly SpreadNode[]): readonly Part[] {
  const parts = new Map<string, Part>()
  for (const { words, rows, coming } of nodes) {
    const [name = '', ...rest] = words
    const known = parts.get(name) ?? { name, inner: '', rows: 0, coming: 0 }
    const own = rest.length > 0 ? `${rest.join('　')} ${rows}` : ''
    parts.set(name, {
      name,
      inner: [known.inner, own].filter((word) => word !== '').join('、'),
      rows: known.rows + rows,
      coming: known.coming + coming,
    })
  }
  return [...parts.values()]
}

/** So many rows without a place are named; all are counted. */
const mostNamed = 5

/** The names of the rows that go nowhere. */
function lostRows({ landing }: HeldBlock): readonly string[] {
  const lost = new Map<number, string>()
  for (const { row, column, text, why } of landing.refused) {
    const isName = column === landing.nameColumn
    if (why === 'no_place' && (isName || !lost.has(row))) lost.set(row, text.trim().slice(0, 20))
  }
  return [...lost.values()]
}

interface WayProps {
  readonly clipboard: Clipboard
  readonly isInOrder: boolean
  readonly words: string
}

function Way({ clipboard, isInOrder, words }: WayProps) {
  return (
    <button
      type="button"
      className="tf-button tf-small tf-spread-way"
      onClick={() => clipboard.setInOrder(isInOrder)}
    >
      {say(words)}
    </button>
  )
}
