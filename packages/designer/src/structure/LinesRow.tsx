import { bandAddress, type Line } from '@tianbao/sheet'
import { useCanvas } from '../canvas/canvas-context.ts'
import { lineSides } from '../inspector/line-of.ts'
import { say } from '../messages/messages.ts'
import { Icon } from '../screen/Icon.tsx'

interface LinesRowProps {
  readonly where: 'above' | 'below'
  readonly lines: readonly Line[] | undefined
  /** What is selected first. */
  readonly selected: string
}

/** The lines over or under the table, as one entry of the tree: it selects the first of them. */
export function LinesRow({ where, lines = [], selected }: LinesRowProps) {
  const { view } = useCanvas()
  const [first] = lines
  if (first === undefined) return null
  const isHere = lines.some(({ id }) => lineSides.some((side) => selected === bandAddress(id, side)))
  const side = lineSides.find((one) => (first[one] ?? '') !== '') ?? 'centre'
  return (
    <li className="d-node" data-here={isHere}>
      <button
        type="button"
        className="d-node-name"
        style={{ paddingLeft: 12 }}
        aria-current={isHere}
        onClick={() => view.select([bandAddress(first.id, side)])}
      >
        <Icon name={where === 'above' ? 'centre' : 'list'} />
        <span className="d-item-title">{say(`structure.lines_${where}`)}</span>
        <span className="d-item-more">{say('structure.rows', { count: lines.length })}</span>
      </button>
    </li>
  )
}
