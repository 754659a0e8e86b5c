import type { Template } from '@tianbao/template'
import { type History, templateAt } from '../state/history.ts'

/** The last point that a person named (Ctrl S) before where one stands; without one, what the draft was begun with. */
export function savedPoint(history: History): { readonly template: Template; readonly name: string | null } {
  const at = history.steps.slice(0, history.position).findLastIndex(({ code }) => code === 'step.point')
  const name = history.steps[at]?.params.name
  return {
    template: at < 0 ? history.base : templateAt({ ...history, position: at }),
    name: typeof name === 'string' ? name : null,
  }
}
