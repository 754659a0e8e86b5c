import { sentence } from '@tianbao/finding'
import {
  type ChangeClass,
  classMarks,
  permissionFor,
  type ToldChange,
  versionsMessages,
} from '@tianbao/versions'
import { type ReactNode, useState } from 'react'
import { say } from '../messages/messages.ts'
import { DecisionMenu } from './DecisionMenu.tsx'
import { type ChangeDecision, type ChangeDecisions, isToBeDecided } from './decisions.ts'

interface ChangeListProps {
  readonly told: readonly ToldChange[]
  readonly only: ChangeClass | null
  readonly isNewYear: boolean
  onShow(path: string): void
  readonly decided: ChangeDecisions
  /** What could take the place of something that is gone, with what it is called. */
  successors(change: ToldChange): readonly { readonly to: string; readonly title: string }[]
  /** Null: it is undecided again. */
  onDecide(path: string, decision: ChangeDecision | null): void
  /** What is to be looked at before the list. */
  readonly children: ReactNode
}

const messages = versionsMessages['zh-CN']
/** How many of a class are told before one asks for the rest. */
const atOnce = 12

/** What changed, as sentences: by weight, or as the form stands. */
export function ChangeList({
  told,
  only,
  isNewYear,
  onShow,
  decided,
  successors,
  onDecide,
  children,
}: ChangeListProps) {
  const [order, setOrder] = useState<'weight' | 'place'>('weight')
  const [isAll, setAll] = useState(false)
  const mine = told.filter((change) => only === null || change.class === only)
  const shown = order === 'weight' ? mine : mine.toSorted((a, b) => compare(a.path, b.path))
  const rest = isAll ? 0 : Math.max(0, shown.length - atOnce)
  return (
    <section className="d-diff-list" aria-label={say('difference.changes')}>
      <header>
        <h2>{say('difference.changes')}</h2>
        <small>{say('difference.count', { count: mine.length })}</small>
        <span className="d-space" />
        {(['weight', 'place'] as const).map((one) => (
          <button key={one} type="button" aria-pressed={order === one} onClick={() => setOrder(one)}>
            {say(`difference.by_${one}`)}
          </button>
        ))}
      </header>
      {children}
      {mine.length === 0 && <p className="d-empty">{say('difference.none')}</p>}
      <ol>
        {shown.slice(0, shown.length - rest).map((change) => (
          <li key={`${change.code} ${change.path}`}>
            <button type="button" onClick={() => onShow(change.path)}>
              <abbr
                className={`d-class-mark d-class-${change.class}`}
                title={say(`difference.class_${change.class}`)}
              >
                {classMarks[change.class]}
              </abbr>
              <span>
                {sentence(change, messages)}
                <small>{asks(change.class, isNewYear)}</small>
              </span>
            </button>
            {isToBeDecided(change) && (
              <DecisionMenu
                label={sentence(change, messages)}
                decision={decided.get(change.path) ?? null}
                successors={successors(change)}
                onDecide={(decision) => onDecide(change.path, decision)}
              />
            )}
          </li>
        ))}
      </ol>
      {rest > 0 && (
        <button type="button" className="d-diff-more" onClick={() => setAll(true)}>
          {say('difference.more', { count: rest })}
        </button>
      )}
    </section>
  )
}

function asks(of: ChangeClass, isNewYear: boolean): string {
  const permission = permissionFor(of, isNewYear ? 'newYear' : 'correction')
  const silent = permission === 'automatic' || permission === 'allowed'
  return silent ? '' : sentence({ code: `versions.permission_${permission}`, params: {} }, messages)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
