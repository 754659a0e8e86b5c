import { DndContext, type DragEndEvent, PointerSensor, useSensor, useSensors } from '@dnd-kit/core'
import type { Catalog, CatalogField, Template } from '@tianbao/template'
import { type KeyboardEvent, type Ref, useState } from 'react'
import { say } from '../messages/messages.ts'
import { CatalogLine } from './CatalogLine.tsx'
import type { CellTyping } from './CellEntry.tsx'
import type { CatalogActs } from './catalog-acts.ts'
import type { CatalogRow } from './catalog-rows.ts'
import { readDefault } from './default-value.ts'
import { dragWords } from './drag-words.ts'

interface CatalogTreeProps {
  readonly ref: Ref<HTMLTableElement>
  readonly template: Template
  readonly catalog: Catalog
  readonly rows: readonly CatalogRow[]
  readonly fields: readonly CatalogField[]
  readonly points: string | null
  readonly chosen: string | null
  readonly acts: CatalogActs
  onChoose(node: string): void
  onFold(node: string, isFolded: boolean): void
  onRemove(): void
}

/** The name and the short columns; long texts are written at the right. */
export function isShort({ kind }: CatalogField): boolean {
  return kind !== 'long-text' && kind !== 'clause'
}

/** The catalog as a tree grid: one line an indicator, one column a value that it gives its row. */
export function CatalogTree(props: CatalogTreeProps) {
  const { ref, template, catalog, rows, fields, points, chosen, acts, onChoose, onFold, onRemove } = props
  const [column, setColumn] = useState(0)
  const [typing, setTyping] = useState<CellTyping | null>(null)
  const [isLive, setLive] = useState(false)
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 4 } }))
  const short = fields.filter(isShort)
  const at = rows.findIndex(({ node }) => node.id === chosen)
  const row = rows[at]

  const textOf = (one: CatalogRow, where: number) => {
    const field = short[where - 1]
    if (field === undefined) return one.node.name
    const value = one.node.defaults?.[field.name]
    return value === undefined || value === null ? '' : String(value)
  }
  const go = (to: number) => {
    const next = rows[Math.max(0, Math.min(to, rows.length - 1))]
    if (next) onChoose(next.node.id)
  }
  const commit = (): boolean => {
    if (typing === null || row === undefined) return true
    const field = short[column - 1]
    if (field === undefined) {
      const name = typing.text.trim()
      if (name !== '' && name !== row.node.name) acts.change(row.node.id, name, { name })
    } else {
      const outcome = readDefault(template, field, row.node.defaults, typing.text)
      if ('trouble' in outcome) {
        setTyping({ text: typing.text, trouble: outcome.trouble })
        return false
      }
      if (textOf(row, column) !== typing.text)
        acts.change(row.node.id, row.node.name, { defaults: outcome.defaults })
    }
    setTyping(null)
    return true
  }

  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    if (event.nativeEvent.isComposing || row === undefined) {
      if (row === undefined && event.key === 'ArrowDown') go(0)
      return
    }
    const done = () => {
      event.preventDefault()
      event.stopPropagation()
    }
    if (typing !== null) {
      if (event.key === 'Escape') setTyping(null)
      else if (event.key === 'Enter') commit() && go(at + (event.shiftKey ? -1 : 1))
      else if (event.key === 'Tab')
        commit() && setColumn(Math.max(0, Math.min(column + (event.shiftKey ? -1 : 1), short.length)))
      else return
      done()
      return
    }
    const { key } = event
    const isCtrl = event.ctrlKey || event.metaKey
    if (event.altKey && key === 'ArrowUp') acts.move(row, 'up', rows)
    else if (event.altKey && key === 'ArrowDown') acts.move(row, 'down', rows)
    else if (isCtrl && key === ']') acts.move(row, 'in', rows)
    else if (isCtrl && key === '[') acts.move(row, 'out', rows)
    else if (isCtrl || event.altKey) return
    else if (key === 'ArrowUp') go(at - 1)
    else if (key === 'ArrowDown') go(at + 1)
    else if (key === 'Home') setColumn(0)
    else if (key === 'End') setColumn(short.length)
    else if (key === 'ArrowLeft' && column === 0) {
      if (row.hasBelow && !row.isFolded) onFold(row.node.id, true)
      else if (row.parent !== null) onChoose(row.parent)
    } else if (key === 'ArrowRight' && column === 0 && row.isFolded) onFold(row.node.id, false)
    else if (key === 'ArrowLeft') setColumn(Math.max(0, column - 1))
    else if (key === 'ArrowRight') setColumn(Math.min(short.length, column + 1))
    else if (key === 'Delete' && column === 0) onRemove()
    else if (key === 'Delete') {
      const { [short[column - 1]?.name ?? '']: _, ...defaults } = row.node.defaults ?? {}
      acts.change(row.node.id, row.node.name, { defaults })
    } else if (key === 'Insert') {
      const id = acts.add(row, 'beside', say('catalog.new', { level: catalog.levels[row.level] ?? '' }))
      if (id !== null) onChoose(id)
    } else if (key === 'Enter' || key === 'F2') setTyping({ text: textOf(row, column), trouble: null })
    else return
    done()
  }
  const onDragEnd = ({ active, over }: DragEndEvent) => {
    const from = rows.find(({ node }) => node.id === active.id)
    const to = rows.find(({ node }) => node.id === over?.id)
    if (from && to && from !== to) acts.moveBehind(from, to)
  }

  return (
    <DndContext
      sensors={sensors}
      onDragEnd={onDragEnd}
      accessibility={{
        announcements: dragWords(rows),
        screenReaderInstructions: { draggable: say('catalog.drag_help') },
      }}
    >
      <div className="d-catalog-scroll">
        <table
          ref={ref}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a tree grid is a table whose lines have levels
          role="treegrid"
          className="d-catalog-tree"
          aria-label={say('screen.catalog')}
          tabIndex={row === undefined ? 0 : -1}
          onKeyDown={onKeyDown}
          onFocus={() => setLive(true)}
          onBlur={(event) => {
            if (!event.currentTarget.contains(event.relatedTarget)) setLive(false)
          }}
        >
          <thead>
            <tr>
              <th scope="col">{say('catalog.indicator')}</th>
              <th scope="col">{say('catalog.standing')}</th>
              {short.map(({ name, title, kind }) => (
                <th key={name} scope="col" data-kind={kind}>
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((one) => (
              <CatalogLine
                key={one.node.id}
                row={one}
                fields={short}
                points={points}
                column={one === row ? column : null}
                typing={one === row ? typing : null}
                onType={(text) => setTyping({ text, trouble: null })}
                onEnd={commit}
                onFold={onFold}
                isLive={isLive}
                onPick={(where) => {
                  if (!commit()) return
                  onChoose(one.node.id)
                  setColumn(where)
                }}
              />
            ))}
          </tbody>
        </table>
      </div>
    </DndContext>
  )
}
