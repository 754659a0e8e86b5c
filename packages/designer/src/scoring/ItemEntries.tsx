import type { ScoringSettings } from '@tianbao/scoring'
import type { ScoringItem } from '@tianbao/template'
import { say } from '../messages/messages.ts'
import { Icon } from '../screen/Icon.tsx'
import type { ChangeScoring } from './change-scoring.ts'
import { ExceptionEntries } from './ExceptionEntries.tsx'
import { PoolEntries } from './PoolEntries.tsx'
import type { ScorableList } from './scored-lists.ts'

interface ItemEntriesProps {
  readonly items: readonly ScoringItem[]
  readonly lists: readonly ScorableList[]
  /** What the form settles for all of them. */
  readonly form: Partial<ScoringSettings>
  readonly change: ChangeScoring
}

/** What scoring needs of a row, and kinds of columns that are offered for it first. */
const cells = {
  points: ['points'],
  clause: ['clause'],
  target: ['target'],
  type: ['choice'],
  actual: ['text', 'target', 'decimal'],
  unit: ['text', 'choice'],
  score: ['points', 'decimal'],
} as const

type CellName = keyof typeof cells

/** Which lists are scored, and in which of their columns points, clause, values and score stand. */
export function ItemEntries({ items, lists, form, change }: ItemEntriesProps) {
  const free = lists.filter(
    ({ each, columns }) => columns.length > 0 && !items.some((one) => one.each === each),
  )
  const set = (next: readonly ScoringItem[]) => change({ items: next.length === 0 ? undefined : next })
  return (
    <>
      {items.length === 0 && <p className="d-empty">{say('scoring.none')}</p>}
      {items.map((item, at) => {
        const list = lists.find(({ each }) => each === item.each)
        return (
          <fieldset key={item.id} className="d-scoring-item">
            <legend>
              {list?.title ?? item.title ?? item.id}
              <button
                type="button"
                className="d-bare"
                aria-label={say('scoring.item_remove', { name: list?.title ?? item.id })}
                onClick={() => set(items.toSpliced(at, 1))}
              >
                <Icon name="delete" />
              </button>
            </legend>
            {list === undefined ? (
              <p className="d-scoring-note">{say('scoring.single')}</p>
            ) : (
              <>
                {(Object.keys(cells) as CellName[]).map((name) => (
                  <ColumnChoice
                    key={name}
                    name={name}
                    value={item[name]}
                    list={list}
                    onChoose={(column) => set(items.with(at, withCell(item, name, column)))}
                  />
                ))}
                <PoolEntries item={item} list={list} onChange={(next) => set(items.with(at, next))} />
              </>
            )}
            <ExceptionEntries
              item={item}
              list={list ?? null}
              form={form}
              onChange={(next) => set(items.with(at, next))}
            />
          </fieldset>
        )
      })}
      {free.map((list) => (
        <button
          key={list.each}
          type="button"
          className="d-button"
          onClick={() => set([...items, begun(list, items)])}
        >
          <Icon name="plus" />
          {say('scoring.score_list', { title: list.title })}
        </button>
      ))}
    </>
  )
}

interface ColumnChoiceProps {
  readonly name: CellName
  /** A column; a number or JSON-Logic is shown as it is, and stays until another column is chosen. */
  readonly value: ScoringItem[CellName]
  readonly list: ScorableList
  onChoose(column: string | undefined): void
}

function ColumnChoice({ name, value, list, onChoose }: ColumnChoiceProps) {
  const isColumn = value === undefined || list.columns.some((column) => column.name === value)
  return (
    <label className="d-scoring-cell">
      <span>{say(`scoring.cell.${name}`)}</span>
      <select
        className="d-input"
        value={isColumn ? String(value ?? '') : '*'}
        onChange={(event) => onChoose(event.target.value === '' ? undefined : event.target.value)}
      >
        <option value="">{say('scoring.no_column')}</option>
        {!isColumn && (
          <option value="*" disabled>
            {typeof value === 'object' ? say('scoring.by_rule') : String(value)}
          </option>
        )}
        {list.columns.map((column) => (
          <option key={column.name} value={column.name}>
            {column.title}
          </option>
        ))}
      </select>
    </label>
  )
}

function withCell(item: ScoringItem, name: CellName, column: string | undefined): ScoringItem {
  const { [name]: _, ...others } = item
  return column === undefined ? others : { ...others, [name]: column }
}

/** A list that begins to be scored: the first columns of the kinds that fit, each used once. */
function begun(list: ScorableList, items: readonly ScoringItem[]): ScoringItem {
  const last = list.each.slice(list.each.lastIndexOf('.') + 1)
  const id = items.some((one) => one.id === last) ? `${last}_${items.length + 1}` : last
  const used = new Set<string>()
  const found: Partial<Record<CellName, string>> = {}
  for (const name of ['points', 'clause', 'target'] as const) {
    const kinds: readonly string[] = cells[name]
    const column = list.columns.find((one) => kinds.includes(one.kind) && !used.has(one.name))
    if (column === undefined) continue
    used.add(column.name)
    found[name] = column.name
  }
  return { id, each: list.each, ...found }
}
