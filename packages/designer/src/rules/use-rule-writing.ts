import type { Logic } from '@tianbao/rules'
import type { LogicPlace, Rule } from '@tianbao/template'
import { putRule } from '@tianbao/template'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Design } from '../state/design.ts'
import type { RuleWorld } from './facts/rule-world.ts'
import { ruleTitle } from './list/rule-groups.ts'
import type { RuleFace, RuleWriting } from './rule-writing.ts'

interface Draft {
  readonly id: string
  /** What is being typed; null: as the design has it. */
  readonly rule: Rule | null
  /** The face that is typed in. */
  readonly face: RuleFace
  /** Texts that cannot be read, by place. */
  readonly unread: ReadonlyMap<string, string>
}

/** Typing that rests for so long is a step of its own, in milliseconds: nothing typed is lost by closing. */
const restsFor = 1000

/** A rule of the design, written by three faces at once. */
export function useRuleWriting(
  design: Design,
  stored: Rule | null,
  world: RuleWorld | null,
  isPinyinOf: (text: string, typed: string) => boolean,
): RuleWriting | null {
  const [drafts, setDrafts] = useState<ReadonlyMap<string, Draft>>(new Map())
  const id = stored?.id ?? ''
  const draft = drafts.get(id) ?? null
  // What is typed must be at hand when the editor is taken away, which is before anything is drawn again.
  const latest = useRef(drafts)

  const setDraft = useCallback((next: Draft) => {
    latest.current = new Map(latest.current).set(next.id, next)
    setDrafts(latest.current)
  }, [])
  const write = useCallback(
    (rule: Rule) => {
      design.gesture('step.rule', (template) => putRule(template, { rule }), { rule: ruleTitle(rule) })
    },
    [design],
  )
  const commit = useCallback(() => {
    const one = latest.current.get(id)
    if (one?.rule == null) return
    setDraft({ ...one, rule: null })
    write(one.rule)
  }, [id, write, setDraft])

  // What is typed becomes a step when typing rests, and when another rule is opened.
  useEffect(() => {
    if (draft?.rule == null) return undefined
    const timer = setTimeout(commit, restsFor)
    return () => clearTimeout(timer)
  }, [draft, commit])
  useEffect(() => commit, [commit])

  const takers = useRef<((logic: Logic) => void)[]>([])
  const onPick = useCallback((take: (logic: Logic) => void) => {
    takers.current.push(take)
    return () => {
      takers.current = takers.current.filter((one) => one !== take)
    }
  }, [])

  return useMemo((): RuleWriting | null => {
    if (stored === null || world === null) return null
    const unread = draft?.unread ?? new Map<string, string>()
    const rule = draft?.rule ?? stored
    return {
      rule,
      world,
      write: (next) => {
        setDraft({ id: stored.id, rule: null, face: 'sentence', unread: new Map() })
        write(next)
      },
      draft: (face, at, next) => {
        const others = new Map(unread)
        others.delete(nameOf(at))
        setDraft({ id: stored.id, rule: next, face, unread: others })
      },
      keep: (face, at, text) => {
        setDraft({
          id: stored.id,
          rule: draft?.rule ?? null,
          face,
          unread: new Map(unread).set(nameOf(at), text),
        })
      },
      commit,
      unread: { get: (at) => unread.get(nameOf(at)) },
      isStale: (face) => unread.size > 0 && draft?.face !== face,
      isPinyinOf,
      onPick,
      pick: (logic) => takers.current.at(-1)?.(logic),
    }
  }, [stored, world, draft, setDraft, write, commit, isPinyinOf, onPick])
}

function nameOf(at: LogicPlace): string {
  return at.join('.')
}
