import { useDraggable, useDroppable } from '@dnd-kit/core'
import type { CatalogField } from '@tianbao/template'
import { say } from '../messages/messages.ts'
import { Icon } from '../screen/Icon.tsx'
import { CellEntry, type CellTyping } from './CellEntry.tsx'
import { type CatalogRow, pointsUnder } from './catalog-rows.ts'

interface CatalogLineProps {
  readonly row: CatalogRow
  readonly fields: readonly CatalogField[]
  readonly points: string | null
  /** The active cell, where it is in this line: 0 is the name. */
  readonly column: number | null
  readonly typing: CellTyping | null
  /** Whether the keyboard is in the tree, so that the active cell takes it. */
  readonly isLive: boolean
  onType(text: string): void
  onEnd(): void
  onFold(node: string, isFolded: boolean): void
  onPick(column: number): void
}

/** One indicator, or one level, of the catalog. */
export function CatalogLine({
  row,
  fields,
  points,
  column,
  typing,
  isLive,
  onType,
  onEnd,
  onFold,
  onPick,
}: CatalogLineProps) {
  const { node, level, standing, hasBelow, isFolded } = row
  const drag = useDraggable({ id: node.id })
  const drop = useDroppable({ id: node.id })
  const cell = (at: number) => ({
    id: `cat-${node.id}-${at}`,
    'data-active': column === at || undefined,
    onMouseDown: () => column !== at && onPick(at),
  })
  const entry = (at: number, label: string, text: string) =>
    column === at ? (
      <CellEntry
        key={`${node.id} ${at}`}
        label={say('catalog.cell', { name: node.name, label })}
        text={text}
        isLive={isLive}
        typing={typing}
        onType={onType}
        onEnd={onEnd}
      />
    ) : null
  return (
    <tr
      ref={drop.setNodeRef}
      aria-level={level + 1}
      aria-expanded={hasBelow ? !isFolded : undefined}
      aria-selected={column !== null}
      data-level={hasBelow || standing === 'free' ? level : undefined}
      data-over={drop.isOver || undefined}
      data-dragged={drag.isDragging || undefined}
    >
      <th scope="row" {...cell(0)} style={{ paddingInlineStart: 6 + 16 * level }}>
        <span ref={drag.setNodeRef} className="d-catalog-handle" {...drag.listeners} aria-hidden="true">
          ⠿
        </span>
        {hasBelow ? (
          <button
            type="button"
            className="d-bare d-catalog-fold"
            data-folded={isFolded}
            tabIndex={-1}
            aria-label={say(isFolded ? 'catalog.unfold' : 'catalog.fold', { name: node.name })}
            onClick={() => onFold(node.id, !isFolded)}
          >
            <Icon name="down" />
          </button>
        ) : (
          <span className="d-catalog-fold" />
        )}
        {entry(0, say('catalog.indicator'), node.name) ?? <span className="d-catalog-name">{node.name}</span>}
      </th>
      <td data-standing={standing}>
        <Icon name={standing} />
        {say(`catalog.${standing}`)}
      </td>
      {standing === 'free' && !hasBelow ? (
        <td colSpan={Math.max(1, fields.length)} className="d-catalog-free">
          {say('catalog.own_rows', { slots: node.free?.slots ?? 0, max: node.free?.max ?? 0 })}
        </td>
      ) : (
        fields.map((field, at) => (
          <td key={field.name} data-kind={field.kind} {...cell(at + 1)}>
            {entry(at + 1, field.title, defaultWords(row, field)) ?? valueWords(row, field, points)}
          </td>
        ))
      )}
    </tr>
  )
}

function valueWords(row: CatalogRow, field: CatalogField, points: string | null): string {
  const { node, hasBelow } = row
  if (hasBelow && field.name === points) return String(pointsUnder(node, field.name) || '')
  return defaultWords(row, field)
}

function defaultWords({ node }: CatalogRow, { name }: CatalogField): string {
  const value = node.defaults?.[name]
  return value === undefined || value === null ? '' : String(value)
}
