import type { CellAside } from './sheet-source.ts'

interface CellAsideWordsProps {
  readonly aside: CellAside
}

/**
 * What stands beside a value, or in its place. Drawn, not written: it is no part of the cell's text, also when that is
 * copied or searched, and the cell's name says it already.
 */
export function CellAsideWords({ aside }: CellAsideWordsProps) {
  const { kind, label, text } = aside
  return (
    <span className={`tb-aside tb-aside-${kind}`} aria-hidden="true">
      <span className="tb-aside-label" data-words={kind === 'conflict' ? `${label} ${text}` : label} />
      {(kind === 'ghost' || kind === 'changed') && <span className="tb-aside-text" data-words={text} />}
    </span>
  )
}
