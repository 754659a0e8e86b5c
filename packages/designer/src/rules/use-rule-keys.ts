import type { Rule } from '@tianbao/template'
import { type KeyboardEvent, type RefObject, useEffect } from 'react'
import type { Design } from '../state/design.ts'

interface RuleKeysWorld {
  readonly design: Design
  readonly root: RefObject<HTMLElement | null>
  readonly rules: readonly Rule[]
  /** The rule that is open. */
  readonly stored: Rule | null
  readonly open: (id: string) => void
  /** Takes what is being written. */
  readonly commit: () => void
}

/** The keys of the rules screen: back and forth, the rule before and after, and the trial. They are heard from the first moment. */
export function useRuleKeys({ design, root, rules, stored, open, commit }: RuleKeysWorld) {
  useEffect(() => {
    if (!root.current?.contains(document.activeElement)) root.current?.focus()
  }, [root])
  return (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const key = event.ctrlKey || event.metaKey ? event.key.toLowerCase() : ''
    if ((key === 'z' || key === 'y') && !isTyping(event.target)) {
      if (key === 'y' || event.shiftKey) design.redo()
      else design.undo()
      event.preventDefault()
      return
    }
    const step = event.altKey && !event.shiftKey ? { ArrowUp: -1, ArrowDown: 1 }[event.key] : undefined
    if (step !== undefined && stored !== null) {
      const next = rules[rules.indexOf(stored) + step]
      if (next !== undefined) open(next.id)
    } else if (event.key === 'Enter' && event.ctrlKey) {
      commit()
      root.current?.querySelector<HTMLElement>('[data-region="try"] select')?.focus()
    } else return
    event.preventDefault()
  }
}

/** Whether keys belong to a text that is being entered, which has its own way back. */
function isTyping(target: EventTarget): boolean {
  return target instanceof Element && target.closest('input, textarea, .d-r-code') !== null
}
