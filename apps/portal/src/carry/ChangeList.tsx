import { useState } from 'react'
import type { CarryPreview, Side } from '../api/carry-api.ts'

interface ChangeListProps {
  readonly changes: CarryPreview['changes']
  readonly was: Side
  readonly now: Side
}

const atFirst = 8

/** 变化: what the form itself changed, in sentences, the gravest first. */
export function ChangeList({ changes, was, now }: ChangeListProps) {
  const [isWhole, setWhole] = useState(false)
  const shown = changes.lines.slice(0, isWhole ? undefined : atFirst)
  const rest = changes.count - shown.length
  return (
    <section aria-labelledby="changes-title">
      <header className="p-aside-head">
        <h2 id="changes-title">变化 {changes.count}</h2>
        <span className="p-note">
          {was.year === now.year ? '两版之间' : `${was.year} 年到 ${now.year} 年`}
        </span>
      </header>
      {changes.count === 0 && <p className="p-note">表样没有变化。</p>}
      <ul className="p-carry-changes">
        {shown.map(({ class: of, title, message }) => (
          <li key={message}>
            <span className={`p-carry-class p-carry-class-${of}`}>{title}</span>
            <span>{message}</span>
          </li>
        ))}
      </ul>
      {rest > 0 && !isWhole && (
        <button type="button" className="p-bare p-carry-more" onClick={() => setWhole(true)}>
          另 {rest} 处
        </button>
      )}
    </section>
  )
}
