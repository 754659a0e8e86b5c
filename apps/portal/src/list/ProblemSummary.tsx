import type { SubmissionLine } from '../api/api.ts'
import { type ProblemTotal, problemTotals } from './problem-totals.ts'

const groups = [
  { tone: 'error', title: '错误，改正后才能提交' },
  { tone: 'warning', title: '警告，属实请写明原因' },
  { tone: 'hint', title: '提示' },
] as const

const words: Readonly<
  Record<ProblemTotal['kind'], { tone: (typeof groups)[number]['tone']; name: string; unit: string }>
> = {
  missing: { tone: 'error', name: '必填未填', unit: '格' },
  errors: { tone: 'error', name: '数或文字不对', unit: '处' },
  unchecked: { tone: 'warning', name: '带入未核对', unit: '格' },
  warnings: { tone: 'warning', name: '没写原因', unit: '处' },
  hints: { tone: 'hint', name: '可以改进', unit: '处' },
}

/** 问题汇总: what is left to do in all forms together, worst first. */
export function ProblemSummary({ submissions }: { readonly submissions: readonly SubmissionLine[] }) {
  const totals = problemTotals(submissions.map(({ summary }) => summary))
  if (totals.length === 0) return null
  const most = Math.max(...totals.map(({ count }) => count))
  const troubled = submissions.filter(({ summary }) => problemTotals([summary]).length > 0)
  return (
    <section aria-labelledby="totals-title">
      <header className="p-aside-head">
        <h2 id="totals-title">问题汇总</h2>
        <span className="p-note">{troubled.length} 张表</span>
      </header>
      {groups.map(({ tone, title }) => {
        const own = totals.filter(({ kind }) => words[kind].tone === tone)
        if (own.length === 0) return null
        return (
          <div key={tone} className={`p-totals p-totals-${tone}`}>
            <h3>{title}</h3>
            <ul>
              {own.map(({ kind, count, forms }) => (
                <li key={kind}>
                  <span>{words[kind].name}</span>
                  <span>
                    {count} {words[kind].unit}
                  </span>
                  <progress max={most} value={count} aria-hidden="true" />
                  <span className="p-note">{forms} 张表</span>
                </li>
              ))}
            </ul>
          </div>
        )
      })}
    </section>
  )
}
