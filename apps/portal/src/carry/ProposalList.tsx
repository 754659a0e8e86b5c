import { useState } from 'react'
import type { CarryPreview, Proposal } from '../api/carry-api.ts'

interface ProposalListProps {
  readonly preview: CarryPreview
  readonly isBusy: boolean
  readonly onConfirm: (by: string, confirmed: readonly Proposal[]) => void
}

/**
 * 要你定: what is thought to be one thing under two names, surest first, and what could go several ways. Nothing of it
 * counts until a person says so, by name; then it counts for everyone who fills this form.
 */
export function ProposalList({ preview, isBusy, onConfirm }: ProposalListProps) {
  const { proposals, undecided, confirmed } = preview
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(proposals.flatMap(({ from, isConfirmed }) => (isConfirmed ? [from] : []))),
  )
  const [by, setBy] = useState(confirmed?.by ?? '')
  const open = proposals.filter(({ isConfirmed }) => !isConfirmed).length + undecided.length
  if (proposals.length === 0 && undecided.length === 0) return null
  const choose = (from: string, is: boolean) =>
    setChosen((now) => new Set(is ? [...now, from] : [...now].filter((one) => one !== from)))
  return (
    <section aria-labelledby="decide-title">
      <header className="p-aside-head">
        <h2 id="decide-title">要你定 {open}</h2>
        {confirmed && (
          <span className="p-note">
            {confirmed.by}定过{confirmed.isOfThese ? '' : '（别的版次）'}
          </span>
        )}
      </header>
      {undecided.map(({ from, title }) => (
        <p key={from} className="p-carry-ask">
          “{title}”去处不止一个，系统不猜，留在原表。
        </p>
      ))}
      {proposals.length > 0 && (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            if (by.trim() !== '' && !isBusy)
              onConfirm(
                by.trim(),
                proposals.filter(({ from }) => chosen.has(from)),
              )
          }}
        >
          <p className="p-carry-ask">下面各对像是同一栏，换了名字。对的勾上，按“确认”后按它带入。</p>
          <button
            type="button"
            className="p-bare"
            onClick={() => setChosen(new Set(proposals.map(({ from }) => from)))}
          >
            {proposals.length} 对全勾上
          </button>
          <ul className="p-carry-pairs">
            {proposals.map(({ from, title, titles, is, certainty }) => (
              <li key={from}>
                <label>
                  <input
                    type="checkbox"
                    checked={chosen.has(from)}
                    onChange={(event) => choose(from, event.target.checked)}
                  />
                  <span>
                    {title} → {titles.join('、')}
                    <span className="p-note">
                      　{is === 'split' ? '像是拆开' : is === 'join' ? '像是合并' : '像'}{' '}
                      {Math.round(certainty * 100)}%
                    </span>
                  </span>
                </label>
              </li>
            ))}
          </ul>
          <label className="p-carry-by">
            谁确认
            <input value={by} maxLength={200} onChange={(event) => setBy(event.target.value)} />
          </label>
          <button type="submit" className="p-button" aria-disabled={isBusy || by.trim() === ''}>
            确认 {chosen.size} 对
          </button>
          {by.trim() === '' && <span className="p-note">　先写名字</span>}
        </form>
      )}
    </section>
  )
}
