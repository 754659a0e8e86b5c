import type { Address } from '@tianbao/edit'
import type { ScoreRow } from '@tianbao/form'
import { useId } from 'react'
import { say } from '../messages/messages.ts'
import { usePage } from '../page/page-context.ts'
import { numberWords } from './rule-words.ts'

interface GivenPointsProps {
  readonly row: ScoreRow
  /** Between which points a person may choose. */
  readonly range: { readonly low: number; readonly high: number }
  /** The cell that takes the points. */
  readonly at: Address
}

/** Where a person gives the points that a clause does not; what lies outside of its range is said at once. */
export function GivenPoints({ row, range, at }: GivenPointsProps) {
  const page = usePage()
  const id = useId()
  const cell = page.form.cell(at)
  const isOutside = row.problems.some(({ code }) => code === 'scoring.given_range')
  const give = (text: string) => {
    if (text !== cell.text) page.form.gesture('type', () => page.form.type(at, text))
  }
  if (cell.isReadonly && !cell.isComputed) return null
  return (
    <p className="ts-given">
      <label htmlFor={id}>{say('score.given')}</label>
      <input
        key={cell.text}
        id={id}
        className="ts-given-points"
        inputMode="decimal"
        autoComplete="off"
        defaultValue={cell.text}
        aria-invalid={isOutside}
        aria-describedby={`${id}-range`}
        onBlur={(event) => give(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) give(event.currentTarget.value)
        }}
      />
      <span id={`${id}-range`} className={isOutside ? 'ts-given-range ts-outside' : 'ts-given-range'}>
        {say('score.given_range', { low: numberWords(range.low), high: numberWords(range.high) })}
      </span>
    </p>
  )
}
