import type { WordBar } from './word-bars.ts'
import '../styles/word-bars.css'

/** What words are worth, as bars: grades, items of a list; the row's own word stands out. */
export function WordsPicture({ bars }: { readonly bars: readonly WordBar[] }) {
  return (
    <ul className="ts-bars">
      {bars.map(({ label, words, from, to, isOwn }) => (
        <li key={label} aria-current={isOwn ? 'true' : undefined}>
          <span className="ts-bar-label">{label}</span>
          <svg className="ts-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
            <rect className="ts-bar-room" x="0" y="0" width="100" height="8" />
            <rect className="ts-bar-part" x={from} y="0" width={Math.max(0.5, to - from)} height="8" />
          </svg>
          <span className="ts-bar-points">{words}</span>
        </li>
      ))}
    </ul>
  )
}
