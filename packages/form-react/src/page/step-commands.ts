import type { Step } from '@tianbao/form'
import { say } from '../messages/messages.ts'
import type { PageGround } from './page-ground.ts'
import { stepWords } from './step-words.ts'

/** Undo and redo: what was taken back is named, and one stands where it was. */
export interface StepCommands {
  undo(): void
  redo(): void
}

export function createStepCommands({ form, sheet, goTo, notice }: PageGround): StepCommands {
  const back = (take: () => Step | null, code: 'status.undone' | 'status.redone') => {
    sheet?.settle()
    const before = form.document()
    const step = take()
    if (!step || form.document() === before) {
      const why = step ? 'status.gone_since' : `${code}_nothing`
      return notice(say(why, step ? { step: stepWords(step) } : {}))
    }
    const first = step.edits.find((edit) => edit.op === 'set')
    if (first?.op === 'set' && !first.at.startsWith('$')) goTo(first.at)
    notice(say(code, { step: stepWords(step) }))
  }
  return {
    undo: () => back(form.undo, 'status.undone'),
    redo: () => back(form.redo, 'status.redone'),
  }
}
