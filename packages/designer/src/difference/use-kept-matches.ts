import type { Match, Matching } from '@tianbao/versions'
import { useEffect, useState } from 'react'
import { type ChangeDecision, type ChangeDecisions, confirmedOf, decidedIn } from './decisions.ts'
import type { DifferenceWorld, KeptMatches, MatchedPair } from './difference-world.ts'

/** What of two templates is one thing, and where what is gone goes: as a person says it now, and as it was last kept. */
export interface Matched {
  /** Old places of proposals that are confirmed. */
  readonly confirmed: ReadonlySet<string>
  readonly decided: ChangeDecisions
  /** Levels that old rows were hung on, where a form is carried: kept along. */
  readonly nodes: readonly Match[]
  /** Who kept it last, and when; null: nobody did. */
  readonly kept: Pick<KeptMatches, 'by' | 'at'> | null
  /** Something was said since it was kept. */
  readonly isNew: boolean
  readonly trouble: string | null
  confirm(from: string, is: boolean): void
  /** Null: it is undecided again. */
  decide(path: string, decision: ChangeDecision | null): void
  /** Keeps it, by name: from now on it counts wherever one form is carried to the other. */
  keep(by: string): void
}

/** Begins with what was kept of the two templates, and keeps what is said anew. */
export function useKeptMatches(world: DifferenceWorld, pair: MatchedPair, matching: Matching): Matched {
  const [confirmed, setConfirmed] = useState<ReadonlySet<string>>(new Set())
  const [decided, setDecided] = useState<ChangeDecisions>(new Map())
  const [nodes, setNodes] = useState<readonly Match[]>([])
  const [kept, setKept] = useState<Matched['kept']>(null)
  const [isNew, setNew] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const { from, to } = pair
  // Drawing on gives the template another digest: what was confirmed is asked for once, not with every edit.
  const [first] = useState(to)
  const [proposals] = useState(matching.fields)
  useEffect(() => {
    const given = new AbortController()
    world.confirmed({ from: { digest: from.digest }, to: first }, given.signal).then(
      (known) => {
        if (known === null || given.signal.aborted) return
        const read = decidedIn(known, proposals)
        setConfirmed(read.confirmed)
        setDecided(read.decided)
        setNodes(known.nodes ?? [])
        setKept(known)
      },
      (error: unknown) => {
        if (!given.signal.aborted) setTrouble(wordsOf(error))
      },
    )
    return () => given.abort()
  }, [world, from.digest, first, proposals])
  const chosen = matching.fields.filter((one) => confirmed.has(one.from))
  return {
    confirmed,
    decided,
    nodes,
    kept,
    isNew,
    trouble,
    confirm(place, is) {
      setNew(true)
      setConfirmed((now) => new Set(is ? [...now, place] : [...now].filter((one) => one !== place)))
    },
    decide(path, decision) {
      setNew(true)
      setDecided((now) => {
        const next = new Map(now)
        if (decision === null) next.delete(path)
        else next.set(path, decision)
        return next
      })
    },
    keep(by) {
      setTrouble(null)
      world.confirm(pair, by, confirmedOf(chosen, decided, nodes)).then(
        (now) => {
          setKept(now)
          setNew(false)
        },
        (error: unknown) => setTrouble(wordsOf(error)),
      )
    },
  }
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
