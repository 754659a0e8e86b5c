import { memo, useState, useSyncExternalStore } from 'react'
import { createRoot } from 'react-dom/client'
import { root, textAt } from '../bench-page.ts'
import {
  type Row as Filled,
  type FilledForm,
  fill,
  innovative,
  middle,
  sides,
  type Table,
  tables,
  years,
} from '../same-form.ts'

/**
 * The limit: what this form costs where nothing but it is there. Cells are text with one live editor, values live
 * outside of React with one subscription per row, blocks of 50 rows are skipped while they are out of sight. No schema,
 * no rules but the sums, no findings, no undo, no keyboard, nothing that could be another form.
 */
const blockRows = 50
const columns = [...Object.keys(years), 'share']
let filled: FilledForm

/** Rows by key; a row is replaced when a value of it changes. */
const rows = new Map<string, Readonly<Record<string, string>>>()
const listeners = new Map<string, () => void>()
let editing: { readonly row: string; readonly column: string } | null = null

function put(row: string, column: string, text: string): void {
  const known = rows.get(row)
  if (known?.[column] === text) return
  rows.set(row, { ...known, [column]: text })
  listeners.get(row)?.()
}

function edit(row: string, column: string): void {
  const last = editing
  editing = { row, column }
  for (const touched of new Set([row, ...(last ? [last.row] : [])])) {
    rows.set(touched, { ...rows.get(touched) })
    listeners.get(touched)?.()
  }
}

function type(row: string, column: string, text: string): void {
  put(row, column, text)
  const [side = ''] = row.split('.')
  if (side in sides) addUp(side as keyof typeof sides)
}

function addUp(side: keyof typeof sides): void {
  const lines = Object.keys(sides[side])
  const amount = (line: string, column: string) => Number(rows.get(`${side}.${line}`)?.[column] ?? 0)
  for (const column of Object.keys(years))
    put(`${side}.total`, column, lines.reduce((sum, line) => sum + amount(line, column), 0).toFixed(2))
  for (const line of lines)
    put(`${side}.${line}`, 'share', ((amount(line, 'current') / amount('total', 'current')) * 100).toFixed(2))
}

interface RowProps {
  readonly id: string
  readonly names: readonly string[]
}

const Row = memo(function Row({ id, names }: RowProps) {
  const row = useSyncExternalStore(
    (listener) => {
      listeners.set(id, listener)
      return () => listeners.delete(id)
    },
    () => rows.get(id),
  )
  return (
    <tr>
      {names.map((name) => (
        <td key={name} data-cell={`${id}.${name}`}>
          {editing?.row === id && editing.column === name ? (
            <Editor text={row?.[name] ?? ''} onType={(text) => type(id, name, text)} />
          ) : (
            row?.[name]
          )}
        </td>
      ))}
    </tr>
  )
})

interface EditorProps {
  readonly text: string
  readonly onType: (text: string) => void
}

function Editor({ text, onType }: EditorProps) {
  const [now, setNow] = useState(text)
  return (
    <input
      // biome-ignore lint/a11y/noAutofocus: it stands where one has just clicked
      autoFocus
      value={now}
      onChange={(event) => {
        setNow(event.target.value)
        onType(event.target.value)
      }}
    />
  )
}

function Block({ ids, names }: { readonly ids: readonly string[]; readonly names: readonly string[] }) {
  return (
    <div className="block">
      <table>
        <tbody>
          {ids.map((id) => (
            <Row key={id} id={id} names={names} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Page() {
  return (
    <main
      onMouseDown={(event) => {
        const cell = (event.target as Element).closest<HTMLElement>('td[data-cell]')?.dataset.cell
        if (!cell || event.target instanceof HTMLInputElement) return
        event.preventDefault()
        edit(cell.slice(0, cell.lastIndexOf('.')), cell.slice(cell.lastIndexOf('.') + 1))
      }}
    >
      {Object.entries(sides).map(([side, lines]) => (
        <Block
          key={side}
          names={columns}
          ids={[...Object.keys(lines), 'total'].map((line) => `${side}.${line}`)}
        />
      ))}
      {tables.flatMap((table) => blocksOf(table))}
      <p id="innovative">{filled.annual.filter((row) => row.class === innovative).length}</p>
    </main>
  )
}

function blocksOf({ name, columns: own }: Table) {
  const names = own.map((column) => column.name)
  const ids = filled[name].map((row) => `${name}.${row.id}`)
  const starts = ids.filter((_, at) => at % blockRows === 0)
  return starts.map((first, block) => (
    <Block key={first} names={names} ids={ids.slice(block * blockRows, (block + 1) * blockRows)} />
  ))
}

function keep(form: FilledForm): void {
  for (const side of ['income', 'expense'] as const) {
    for (const [line, own] of Object.entries(form[side]))
      for (const [column, amount] of Object.entries(own)) put(`${side}.${line}`, column, amount.toFixed(2))
    addUp(side)
  }
  for (const { name } of tables)
    for (const { id, under, ...cells } of form[name])
      rows.set(`${name}.${id}`, cells as Omit<Filled, 'id' | 'under'>)
}

window.bench = {
  mount(count) {
    filled = fill(count)
    keep(filled)
    const style = document.createElement('style')
    style.textContent = `table{border-collapse:collapse;table-layout:fixed;width:100%}td{border:1px solid;height:26px;
      padding:2px 4px}.block{content-visibility:auto;contain-intrinsic-size:auto none auto 1400px}`
    document.head.append(style)
    createRoot(root()).render(<Page />)
  },
  selector: (place) =>
    place === 'money'
      ? '[data-cell="income.fiscal.current"]'
      : `[data-cell="annual.a${middle(filled.annual.length) + 1}.target"]`,
  shown: (what) =>
    textAt(
      {
        innovative: '#innovative',
        total: '[data-cell="income.total.current"]',
        share: '[data-cell="income.fiscal.share"]',
      }[what],
    ),
}
