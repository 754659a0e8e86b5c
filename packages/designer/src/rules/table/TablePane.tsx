import type { Address } from '@tianbao/edit'
import type { Logic } from '@tianbao/rules'
import type { Grid, GridCell } from '@tianbao/sheet'
import type { Rule } from '@tianbao/template'
import { memo, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { fitColumns } from '../../canvas/drawing/fit-columns.ts'
import { say } from '../../messages/messages.ts'
import { logicOfCell } from '../facts/place-of-cell.ts'
import type { Trial } from '../try/try-rule.ts'
import { cellNames } from './cell-names.ts'
import { type CroppedRow, croppedGrid, rowsOfInterest } from './cropped-grid.ts'
import type { RuleMark } from './rule-marks.ts'

interface TablePaneProps {
  readonly rule: Rule
  readonly trial: Trial | null
  readonly marks: ReadonlyMap<string, RuleMark>
  /** Cells at which the rule's findings stand. */
  readonly found: ReadonlySet<Address>
  readonly shown: Address | null
  readonly onPick: (logic: Logic) => void
}

/** Where a rule reads and writes, on the table itself; a cell that is pressed goes into what is being written. */
export function TablePane({ rule, trial, marks, found, shown, onPick }: TablePaneProps) {
  const [isWhole, setWhole] = useState(false)
  return (
    <section className="d-r-pane d-r-where" aria-label={say('rule.on_table')}>
      <header className="d-r-pane-head">
        <h3>{say('rule.on_table')}</h3>
        <span className="d-r-legend d-r-end">
          <i data-mark="reads" />
          {say('rule.mark_reads')}
          <i data-mark="through" />
          {say('rule.mark_through')}
          <i data-mark="writes" />
          {say('rule.mark_writes')}
          <i data-mark="found" />
          {say('rule.mark_found')}
        </span>
        <label className="d-r-switch">
          <input type="checkbox" checked={isWhole} onChange={() => setWhole(!isWhole)} />
          {say('rule.whole_table')}
        </label>
      </header>
      {trial === null ? (
        <p className="d-r-hint">{say('rule.try_none')}</p>
      ) : (
        <MiniTable
          rule={rule}
          trial={trial}
          marks={marks}
          found={found}
          shown={shown}
          isWhole={isWhole}
          onPick={onPick}
        />
      )}
    </section>
  )
}

interface MiniTableProps extends TablePaneProps {
  readonly trial: Trial
  readonly isWhole: boolean
}

const MiniTable = memo(function MiniTable({
  rule,
  trial,
  marks,
  found,
  shown,
  isWhole,
  onPick,
}: MiniTableProps) {
  const { form } = trial
  const version = useSyncExternalStore(form.subscribe, form.document)
  const grid = form.grid()
  const rows = useMemo(() => {
    if (grid === null) return []
    const keep = isWhole
      ? new Set(grid.rows.keys())
      : rowsOfInterest(grid, (address) => marks.has(patternOf(address)))
    return croppedGrid(grid, keep)
  }, [grid, marks, isWhole])
  const widths = useMemo(() => {
    void version
    return grid === null ? [] : miniWidths(grid, rows, form.words)
  }, [grid, rows, form, version])
  const nameOf = useMemo(() => (grid === null ? () => '' : cellNames(form, grid)), [form, grid])
  const room = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // What is shown, or the first cell of the rule, is brought into the middle; the page itself stays where it is.
    void rows
    const cell = room.current?.querySelector('[data-shown="true"], [data-mark="writes"], [data-mark="reads"]')
    if (room.current === null || !(cell instanceof HTMLElement)) return
    const { offsetLeft, offsetTop, offsetWidth, offsetHeight } = cell
    const { clientWidth, clientHeight } = room.current
    room.current.scrollTo(
      offsetLeft + offsetWidth / 2 - clientWidth / 2,
      offsetTop + offsetHeight / 2 - clientHeight / 2,
    )
  }, [rows, shown])
  if (grid === null) return <p className="d-r-hint">{say('rule.no_sheet')}</p>
  if (rows.length === 0) return <p className="d-r-hint">{say('rule.nothing_on_table')}</p>

  const pick = (event: { readonly target: EventTarget }) => {
    const button =
      event.target instanceof Element ? event.target.closest<HTMLElement>('[data-address]') : null
    const address = button?.dataset.address
    if (address !== undefined) onPick(logicOfCell(patternOf(address), rule, form.template))
  }

  return (
    <div ref={room} className="d-r-mini">
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: its cells are buttons, which have the keys */}
      <table onClick={pick}>
        <colgroup>
          {widths.map((width, at) => (
            // Columns of a table have no names but their places.
            <col key={at} style={{ width: `${width}%` }} />
          ))}
        </colgroup>
        <tbody>
          {rows.map(({ row, cells, leftOut }, at) => (
            <tr key={row} data-cut={at > 0 && leftOut > 0}>
              {cells.map(({ cell, rowSpan }) => (
                <MiniCell
                  key={`${cell.row} ${cell.column}`}
                  cell={cell}
                  rowSpan={rowSpan}
                  text={form.words(cell)}
                  name={nameOf(cell)}
                  mark={markOf(cell, marks)}
                  isFound={cell.addresses.some((address) => found.has(address))}
                  isShown={shown !== null && cell.addresses.includes(shown)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
})

interface MiniCellProps {
  readonly cell: GridCell
  readonly rowSpan: number
  readonly text: string
  /** What it is called where it shows nothing. */
  readonly name: string
  readonly mark: RuleMark | undefined
  readonly isFound: boolean
  readonly isShown: boolean
}

function MiniCell({ cell, rowSpan, text, name, mark, isFound, isShown }: MiniCellProps) {
  const isField = cell.kind === 'field'
  const Tag = isField || cell.kind === 'empty' ? 'td' : 'th'
  return (
    <Tag
      rowSpan={rowSpan}
      colSpan={cell.columnSpan}
      data-mark={mark}
      data-found={isFound}
      data-shown={isShown}
      data-kind={cell.kind}
    >
      {isField && cell.address !== null ? (
        <button type="button" data-address={cell.address} aria-label={text === '' ? name : undefined}>
          {mark === 'writes' && <i className="d-r-mark-word">ƒ</i>}
          {mark === 'reads' && <i className="d-r-mark-word">{say('rule.mark_reads')}</i>}
          {text}
        </button>
      ) : (
        text
      )}
    </Tag>
  )
}

/** The pane's inner width, in pixels, on a screen of 1366. */
const room = 366
/** Figures are shown whole, whatever stands beside them. */
const mark = 2

/** Widths of the columns, in per cent: labels and figures have room where the paper is wider than the pane. */
function miniWidths(
  grid: Grid,
  rows: readonly CroppedRow[],
  wordsOf: (cell: GridCell) => string,
): readonly number[] {
  const cells = rows.flatMap((row) =>
    row.cells.flatMap(({ cell, rowSpan }) => {
      const words = wordsOf(cell)
      const isLong = cell.kind === 'field' && words.length > longest
      if (words === '' || isLong) return []
      const padded = cell.kind === 'field' ? words.padEnd(words.length + mark * 2) : words
      return [
        {
          column: cell.column,
          columnSpan: cell.columnSpan,
          rowSpan,
          words: padded,
          isHead: cell.kind === 'head',
        },
      ]
    }),
  )
  return fitColumns(
    grid.columns.map(({ width }) => width),
    cells,
    room,
  ).map((width) => (100 * width) / room)
}

/** Longer texts of fields are cut. */
const longest = 10

function markOf(cell: GridCell, marks: ReadonlyMap<string, RuleMark>): RuleMark | undefined {
  for (const address of cell.addresses) {
    const mark = marks.get(patternOf(address))
    if (mark !== undefined) return mark
  }
  return undefined
}

function patternOf(address: Address): string {
  return address.replace(/#[^.]*/g, '.*')
}
