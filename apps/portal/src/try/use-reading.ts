import { useEffect, useState } from 'react'
import { browserWorld } from './judge/browser-world.ts'
import { createJudge, type Judge, type Outcome } from './judge/judge.ts'
import type { Reading } from './judge/protocol.ts'
import { keepText } from './kept-text.ts'

/** How a text stands: nothing yet, being read, read, or not to be read. */
export type ReadState =
  | { readonly is: 'empty' }
  | { readonly is: 'reading' }
  | { readonly is: 'read'; readonly reading: Reading; readonly count: number }
  | { readonly is: 'stopped'; readonly why: string }

/** Milliseconds after the last key until a text is read. */
const pause = 350

/** Reads a text whenever it changed, by a judge that lives as long as the page. */
export function useReading(text: string): { readonly state: ReadState; readonly judge: Judge | null } {
  const [judge, setJudge] = useState<Judge | null>(null)
  const [state, setState] = useState<ReadState>({ is: 'empty' })

  useEffect(() => {
    const made = createJudge(browserWorld)
    setJudge(made)
    return () => made.close()
  }, [])

  useEffect(() => {
    keepText(text)
    if (!judge) return
    if (text.trim() === '') {
      setState({ is: 'empty' })
      return
    }
    const timer = setTimeout(() => {
      setState((before) => (before.is === 'read' ? before : { is: 'reading' }))
      judge.read(text, (outcome) => setState((before) => stateOf(outcome, countOf(before) + 1)))
    }, pause)
    return () => clearTimeout(timer)
  }, [text, judge])

  return { state, judge }
}

function countOf(state: ReadState): number {
  return state.is === 'read' ? state.count : 0
}

function stateOf(outcome: Outcome<Reading>, count: number): ReadState {
  if (outcome.is === 'answered') return { is: 'read', reading: outcome.value, count }
  if (outcome.is === 'late') return { is: 'stopped', why: '读这份结构超过了时限，停下了。改简单些再试。' }
  return { is: 'stopped', why: `这份结构读不了：${outcome.reason}` }
}

/** Why data was not checked. */
export function troubleOf(outcome: Exclude<Outcome<unknown>, { is: 'answered' }>): string {
  return outcome.is === 'late'
    ? '检查超过 1 秒，停下了。改了数会再检查一次。'
    : `这次没有检查成：${outcome.reason}`
}
