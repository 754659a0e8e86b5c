import type { CarryPreview } from '../api/carry-api.ts'
import { restOf } from './decided.ts'

type Question = CarryPreview['questions'][number]

interface QuestionListProps {
  readonly questions: readonly Question[]
  /** What was said, by new cell. */
  readonly decided: ReadonlyMap<string, string>
  onDecide(at: string, text: string): void
}

/** 怎么分: how much of one figure goes to which of several. What is not said stays empty: nothing is guessed. */
export function QuestionList({ questions, decided, onDecide }: QuestionListProps) {
  if (questions.length === 0) return null
  return (
    <ul className="p-ask-list">
      {questions.map((question) => (
        <li key={question.at}>
          {question.amount === null ? (
            <WhereTo question={question} decided={decided} onDecide={onDecide} />
          ) : (
            <HowMuch question={question} decided={decided} onDecide={onDecide} />
          )}
        </li>
      ))}
    </ul>
  )
}

interface OneProps extends Omit<QuestionListProps, 'questions'> {
  readonly question: Question
}

function HowMuch({ question, decided, onDecide }: OneProps) {
  const { title, text, amount, decimals, to } = question
  const rest = restOf(question, decided)
  const names = to.map((one) => nameOf(one.title)).join('、')
  return (
    <fieldset>
      <legend>
        {title} {text} 怎么分到{names}？
      </legend>
      <div className="p-ask-entries">
        {to.map(({ at, title: place }) => (
          <input
            key={at}
            className="p-ask-entry"
            aria-label={place}
            placeholder={nameOf(place)}
            inputMode="decimal"
            maxLength={40}
            value={decided.get(at) ?? ''}
            onChange={(event) => onDecide(at, event.target.value)}
          />
        ))}
        {amount === 0 ? (
          <button
            type="button"
            className="p-button"
            onClick={() => {
              for (const { at } of to) onDecide(at, '0')
            }}
          >
            都填 0
          </button>
        ) : (
          <output className={rest === 0 ? 'p-note' : 'p-ask-rest'}>
            {rest === null ? '读不成数' : rest === 0 ? '分完' : `余 ${rest.toFixed(decimals)}`}
          </output>
        )}
      </div>
    </fieldset>
  )
}

function WhereTo({ question: { title, text, to }, decided, onDecide }: OneProps) {
  const chosen = to.find(({ at }) => decided.has(at))?.at ?? ''
  return (
    <label>
      {title}“{text}”放到哪一格？
      <select
        value={chosen}
        onChange={(event) => {
          for (const { at } of to) onDecide(at, at === event.target.value ? text : '')
        }}
      >
        <option value="">先不放</option>
        {to.map((one) => (
          <option key={one.at} value={one.at}>
            {one.title}
          </option>
        ))}
      </select>
    </label>
  )
}

/** A place without its year: the question has one already. */
function nameOf(title: string): string {
  return title.replace(/^\d{4}年/, '')
}
