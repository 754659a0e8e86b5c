import { say } from '../messages/messages.ts'
import { Icon } from '../screen/Icon.tsx'
import type { CatalogActs } from './catalog-acts.ts'
import type { CatalogRow } from './catalog-rows.ts'

interface CatalogBarProps {
  readonly row: CatalogRow | null
  readonly rows: readonly CatalogRow[]
  readonly levels: readonly string[]
  readonly acts: CatalogActs
  onAdded(node: string): void
  onRemove(): void
}

/** What one can do to the line that is chosen. */
export function CatalogBar({ row, rows, levels, acts, onAdded, onRemove }: CatalogBarProps) {
  const add = (where: 'beside' | 'below') => {
    const level = (row?.level ?? 0) + (where === 'below' ? 1 : 0)
    const id = acts.add(row, where, say('catalog.new', { level: levels[level] ?? '' }))
    if (id !== null) onAdded(id)
  }
  const standing = row?.standing
  const change = (to: { offered?: boolean | undefined; free?: { slots: number; max: number } | undefined }) =>
    row && acts.change(row.node.id, row.node.name, { offered: undefined, free: undefined, ...to })
  const canHold = row !== null && row.level < levels.length - 1
  return (
    <div className="d-tools" role="toolbar" aria-label={say('catalog.bar')}>
      <button type="button" className="d-tool" onClick={() => add('beside')}>
        <Icon name="plus" />
        {say('catalog.beside')}
      </button>
      <button type="button" className="d-tool" disabled={!canHold} onClick={() => add('below')}>
        <Icon name="indicator" />
        {say('catalog.below')}
      </button>
      <span className="d-tool-part" />
      {(['fixed', 'offered', 'free'] as const).map((one) => (
        <button
          key={one}
          type="button"
          className="d-tool"
          disabled={row === null || (one === 'offered' && row.hasBelow)}
          aria-pressed={standing === one}
          onClick={() =>
            change(
              one === 'offered'
                ? { offered: true }
                : one === 'free'
                  ? { free: row?.node.free ?? { slots: 2, max: 20 } }
                  : {},
            )
          }
        >
          <Icon name={one} />
          {say(`catalog.${one}`)}
        </button>
      ))}
      <span className="d-tool-part" />
      {(['up', 'down', 'in', 'out'] as const).map((way) => (
        <button
          key={way}
          type="button"
          className="d-tool"
          disabled={row === null}
          title={say(`catalog.${way}_key`)}
          onClick={() => row && acts.move(row, way, rows)}
        >
          {say(`catalog.${way}`)}
        </button>
      ))}
      <button
        type="button"
        className="d-tool"
        aria-label={say('catalog.remove')}
        disabled={row === null}
        onClick={onRemove}
      >
        <Icon name="delete" />
      </button>
    </div>
  )
}
