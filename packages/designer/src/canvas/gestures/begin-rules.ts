import { freshRuleId, putRule } from '@tianbao/template'
import type { Canvas } from '../canvas.ts'
import { likelySum, oneField } from './likely-sum.ts'

/**
 * Writes the rule of the active cell: opens the one that computes it, else begins one, and one for every other selected
 * cell that none computes. A cell without a field only opens the screen.
 */
export function beginRules(canvas: Canvas): void {
  const { drawing } = canvas.store.getState()
  const { design, view } = canvas
  const [active] = canvas.cells()
  const first = active ? oneField(drawing, active) : null
  const known = first === null ? null : drawing.computedBy(first)
  if (known !== null) {
    view.openRule(known.id)
    return
  }
  let template = design.store.getState().template
  const made: string[] = []
  let title = ''
  for (const cell of canvas.cells()) {
    const field = oneField(drawing, cell)
    if (field === null || drawing.computedBy(field) !== null) continue
    const id = freshRuleId(template, `${field.slice(field.lastIndexOf('.') + 1)}_sum`)
    const rule = { ...likelySum(drawing, cell, field), id }
    const put = putRule(template, { rule })
    if ('refused' in put) continue
    template = put.template
    title ||= rule.title ?? id
    made.push(id)
  }
  const [opened] = made
  if (opened === undefined) {
    view.show('rules')
    return
  }
  design.become(made.length === 1 ? 'step.rule_new' : 'step.rules_new', template, {
    rule: title,
    count: made.length,
  })
  view.openRule(opened)
}
