import type { CellAside } from './sheet-source.ts'

interface CellAsideWordsProps {
  readonly aside: CellAside
}

/** What stands beside a value, or in its place: seen only, since the cell's name says it already. */
export function CellAsideWords({ aside }: CellAsideWordsProps) {
  const { kind, label, text } = aside
  return (
    <span className={`tb-aside tb-aside-${kind}`} aria-hidden="true">
      <span className="tb-aside-label">
        {label}
        {kind === 'conflict' && text !== '' && ` ${text}`}
        {kind === 'changed' && <s>{text}</s>}
      </span>
      {kind === 'ghost' && <span className="tb-aside-text">{text}</span>}
    </span>
  )
}
