import type { Summary } from '../api/api.ts'

interface ProblemsProps {
  readonly summary: Summary
}

/** How many errors, open warnings and hints: a filled square, a hollow square, a hollow circle. */
export function Problems({ summary }: ProblemsProps) {
  const kinds = [
    { kind: 'error', count: summary.errors, words: '错误' },
    { kind: 'warning', count: summary.warnings, words: '警告' },
    { kind: 'hint', count: summary.hints, words: '提示' },
  ].filter(({ count }) => count > 0)
  const toCheck =
    summary.unchecked === 0 ? null : <span className="p-note">{summary.unchecked} 格待核对</span>
  if (kinds.length === 0) return toCheck ?? <span className="p-note">无</span>
  return (
    <span className="p-problems">
      {kinds.map(({ kind, count, words }) => (
        <span key={kind} className={`p-mark p-mark-${kind}`} title={`${words} ${count}`}>
          <span className="p-unseen">{words} </span>
          {count}
        </span>
      ))}
      {toCheck}
    </span>
  )
}
