import { useDraggable, useDroppable } from '@dnd-kit/core'
import type { CatalogField } from '@tianbao/template'
import { say } from '../messages/messages.ts'
import { Icon } from '../screen/Icon.tsx'
import { type CatalogRow, pointsUnder } from './catalog-rows.ts'

interface CatalogLineProps {
  readonly row: CatalogRow
  readonly fields: readonly CatalogField[]
  readonly points: string | null
  /** The active cell, where it is in this line: 0 is the name. */
  readonly column: number | null
  readonly typing: { readonly text: string; readonly trouble: string | null } | null
  onType(text: string): void
  onEnd(): void
  onFold(node: string, isFolded: boolean): void
  onPick(column: number, isTyping: boolean): void
}

/** One indicator, or one level, of the catalog. */
export function CatalogLine({
  row,
  fields,
  points,
  column,
  typing,
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
    onMouseDown: () => onPick(at, false),
    onDoubleClick: () => onPick(at, true),
  })
  const entry = (at: number, label: string) =>
    column === at && typing !== null ? (
      <CellInput label={label} typing={typing} onType={onType} onEnd={onEnd} />
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
        {entry(0, say('catalog.indicator')) ?? <span className="d-catalog-name">{node.name}</span>}
      </th>
      <td data-standing={standing}>{say(`catalog.${standing}`)}</td>
      {standing === 'free' && !hasBelow ? (
        <td colSpan={Math.max(1, fields.length)} className="d-catalog-free">
          {say('catalog.own_rows', { slots: node.free?.slots ?? 0, max: node.free?.max ?? 0 })}
        </td>
      ) : (
        fields.map((field, at) => (
          <td key={field.name} data-kind={field.kind} {...cell(at + 1)}>
            {entry(at + 1, field.title) ?? valueWords(row, field, points)}
          </td>
        ))
      )}
    </tr>
  )
}

function valueWords({ node, hasBelow }: CatalogRow, { name }: CatalogField, points: string | null): string {
  if (hasBelow && name === points) return String(pointsUnder(node, name))
  const value = node.defaults?.[name]
  return value === undefined || value === null ? '' : String(value)
}

interface CellInputProps {
  readonly label: string
  readonly typing: { readonly text: string; readonly trouble: string | null }
  onType(text: string): void
  onEnd(): void
}

function CellInput({ label, typing, onType, onEnd }: CellInputProps) {
  return (
    <>
      <input
        className="d-catalog-entry"
        aria-label={label}
        aria-invalid={typing.trouble !== null}
        // biome-ignore lint/a11y/noAutofocus: it stands in the place of the cell that was opened
        autoFocus
        value={typing.text}
        onChange={(event) => onType(event.target.value)}
        onBlur={onEnd}
      />
      {typing.trouble !== null && (
        <span role="alert" className="d-catalog-trouble">
          {typing.trouble}
        </span>
      )}
    </>
  )
}
