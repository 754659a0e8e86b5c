import { useState } from 'react'
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
  const { title, text, amount, decimals, to, ground } = question
  const [isOwn, setOwn] = useState(false)
  const isSaid = to.some(({ at }) => decided.has(at))
  if (ground !== null && !isOwn && !isSaid)
    return <ByList question={question} ground={ground} onDecide={onDecide} onOwn={() => setOwn(true)} />
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

interface ByListProps extends Pick<OneProps, 'question' | 'onDecide'> {
  readonly ground: NonNullable<Question['ground']>
  onOwn(): void
}

/** How a list of the old form divides it, row by row: yes, or otherwise. */
function ByList({ question: { title, text, decimals, to }, ground, onDecide, onOwn }: ByListProps) {
  const parts = ground.parts.map(({ at, rows }) => ({
    at,
    rows,
    sum: rows.reduce((sum, row) => sum + row.amount, 0).toFixed(decimals),
  }))
  return (
    <fieldset>
      <legend>
        {title}分为 {parts.map(({ sum }) => sum).join(' 与 ')}，对吗？
      </legend>
      <table className="p-ask-ground">
        <tbody>
          {parts.flatMap(({ at, rows }) =>
            rows.map(({ name, amount }) => (
              <tr key={`${at} ${name}`}>
                <td>{ground.title}</td>
                <td>
                  {name} → {nameOf(to.find((one) => one.at === at)?.title ?? '')}
                </td>
                <td>{amount.toFixed(decimals)}</td>
              </tr>
            )),
          )}
          <tr>
            <td colSpan={2}>与{`${nameOf(title)} ${text}`}</td>
            <td>相等</td>
          </tr>
        </tbody>
      </table>
      <div className="p-ask-entries">
        <button
          type="button"
          data-open
          className="p-button p-primary"
          onClick={() => {
            for (const { at, sum } of parts) onDecide(at, sum)
          }}
        >
          对，采用
        </button>
        <button type="button" className="p-button" onClick={onOwn}>
          自己填
        </button>
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
