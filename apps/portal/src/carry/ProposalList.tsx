import { useState } from 'react'
import type { CarryPreview, ChosenPlaces, Proposal } from '../api/carry-api.ts'
import { PlaceChoices } from './PlaceChoices.tsx'

interface ProposalListProps {
  readonly preview: CarryPreview
  /** Those of the preview that a person says yes or no to. */
  readonly proposals: readonly Proposal[]
  readonly isBusy: boolean
  readonly onConfirm: (by: string, confirmed: readonly Proposal[], chosen: ChosenPlaces) => void
}

/**
 * What is thought to be one thing under two names, surest first. Nothing of it counts until a person says so, by name;
 * then it counts for everyone who fills this form.
 */
export function ProposalList({ preview, proposals, isBusy, onConfirm }: ProposalListProps) {
  const { nodes, columns, confirmed } = preview
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(proposals.flatMap(({ from, isConfirmed }) => (isConfirmed ? [from] : []))),
  )
  const [hung, hang] = useChosen(nodes.map(({ node, chosen: to }) => [node, to]))
  const [sent, send] = useChosen(columns.map(({ column, chosen: to }) => [column, to]))
  const [by, setBy] = useState(confirmed?.by ?? '')
  if (proposals.length + nodes.length + columns.length === 0) return null
  const choose = (from: string, is: boolean) =>
    setChosen((now) => new Set(is ? [...now, from] : [...now].filter((one) => one !== from)))
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (by.trim() !== '' && !isBusy)
          onConfirm(
            by.trim(),
            proposals.filter(({ from }) => chosen.has(from)),
            { nodes: placesOf(hung), columns: placesOf(sent) },
          )
      }}
    >
      {proposals.length > 0 && (
        <>
          <p className="p-carry-ask">
            下面各对像是同一栏，换了名字。对的勾上，按“确认”后按它带入，别的部门也一样。
          </p>
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
                      　{is === 'join' ? '像是合并' : '像'} {Math.round(certainty * 100)}%
                    </span>
                  </span>
                </label>
              </li>
            ))}
          </ul>
        </>
      )}
      <PlaceChoices
        asked={columns.map(({ column, title, to }) => ({
          id: column,
          question: `“${title}”一列放到哪一列？`,
          to,
        }))}
        chosen={sent}
        onChoose={send}
      />
      <PlaceChoices
        asked={nodes.map(({ node, title, count, to }) => ({
          id: node,
          question: `${title} ${count} 行，归入哪一类？`,
          to,
        }))}
        chosen={hung}
        onChoose={hang}
      />
      <label className="p-carry-by">
        谁确认
        <input value={by} maxLength={200} onChange={(event) => setBy(event.target.value)} />
      </label>
      <button type="submit" className="p-button" aria-disabled={isBusy || by.trim() === ''}>
        确认 {chosen.size + hung.size + sent.size} 处
      </button>
      {by.trim() === '' && <span className="p-note">　先写名字</span>}
      {confirmed && (
        <span className="p-note">
          　{confirmed.by}定过{confirmed.isOfThese ? '' : '（别的版次）'}
        </span>
      )}
    </form>
  )
}

/** What is chosen of things that are asked, and how to choose; an empty choice takes it back. */
function useChosen(known: readonly (readonly [id: string, to: string | null])[]) {
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(
    () => new Map(known.flatMap(([id, to]) => (to === null ? [] : [[id, to]]))),
  )
  const choose = (id: string, to: string) =>
    setChosen((now) => {
      const next = new Map(now)
      if (to === '') next.delete(id)
      else next.set(id, to)
      return next
    })
  return [chosen, choose] as const
}

function placesOf(chosen: ReadonlyMap<string, string>) {
  return [...chosen].map(([from, to]) => ({ from, to }))
}
