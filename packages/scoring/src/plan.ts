import type { Cutoff, Mark, Points, ScoringRule } from '@tianbao/reading'
import type { Logic } from '@tianbao/rules'
import type { Choice } from './choice.ts'
import type { InputName } from './input.ts'
import type { ScoringSettings } from './settings.ts'

/** One line of a computation: a name, what it is, and its JSON-Logic over the inputs and the lines before. */
export interface PlanStep {
  readonly name: string
  readonly title: string
  readonly logic: Logic
}

/** The computation of a rule under one choice, as it is put together: lines, what must hold, what leaves nothing. */
export class Plan {
  readonly steps: PlanStep[] = []
  /** Conditions without which there is no score. */
  readonly guards: Logic[] = []
  /** Conditions under which there are no points at all. */
  readonly zeros: Logic[] = []
  readonly rule: ScoringRule
  readonly settings: ScoringSettings
  readonly choice: Choice

  constructor(rule: ScoringRule, settings: ScoringSettings, choice: Choice) {
    this.rule = rule
    this.settings = settings
    this.choice = choice
  }

  /** Adds a line; answers the variable that stands for it. */
  let(name: string, title: string, logic: Logic): Logic {
    let free = name
    for (let again = 2; this.steps.some((step) => step.name === free); again += 1) free = `${name}${again}`
    this.steps.push({ name: free, title, logic })
    return { var: free }
  }

  /** An input that must be there. */
  input(name: InputName): Logic {
    this.guard({ filled: [{ var: name }] })
    return { var: name }
  }

  /** One of several counts, which must be there. */
  countAt(at: number): Logic {
    const count = { var: `counts.${at}` }
    this.guard({ filled: [count] })
    return count
  }

  guard(condition: Logic): void {
    if (!this.guards.some((one) => JSON.stringify(one) === JSON.stringify(condition)))
      this.guards.push(condition)
  }

  full(): Logic {
    const own = this.rule.full
    if (own === null) return this.input('full')
    this.guard({ or: [{ '!': [{ filled: [{ var: 'full' }] }] }, { '==': [{ var: 'full' }, own] }] })
    return own
  }

  points({ points, of }: Points): Logic {
    if (of === 'points') return points
    if (of === 'less') return { '-': [this.full(), points] }
    return points === 100 ? this.full() : { '/': [{ '*': [this.full(), points] }, 100] }
  }

  mark(mark: Mark): Logic {
    if (mark.is === 'number') return mark.value
    if (mark.is === 'named') return this.input('ref')
    return mark.percent === 100
      ? this.input('target')
      : { '/': [{ '*': [this.input('target'), mark.percent] }, 100] }
  }

  loss(gap: Logic, step: number, penalty: Points): Logic {
    const each = this.points(penalty)
    const { partStep } = this.choice
    if (partStep === 'linear') return this.let('loss', '扣分', { '/': [{ '*': [each, gap] }, step] })
    return this.let('loss', '扣分', { '*': [each, this.stepCount(gap, step)] })
  }

  stepCount(gap: Logic, step: number): Logic {
    const { partStep } = this.choice
    if (partStep === 'linear') return this.let('steps', '步数', { '/': [gap, step] })
    const rest = this.let('rest', '不足一步的部分', { '%': [gap, step] })
    const whole: Logic = { '/': [{ '-': [gap, rest] }, step] }
    return this.let(
      'steps',
      '步数',
      partStep === 'whole' ? whole : { '+': [whole, { if: [{ '>': [rest, 0] }, 1, 0] }] },
    )
  }

  cut(value: Logic, cutoff: Cutoff | null): void {
    if (cutoff === null) return
    const isBelow = cutoff.side === 'below'
    const isIncluded = cutoff.isIncluded ?? this.choice.boundary === (isBelow ? 'lower' : 'upper')
    this.zeros.push({
      [isBelow ? (isIncluded ? '<=' : '<') : isIncluded ? '>=' : '>']: [value, this.mark(cutoff.at)],
    })
  }
}
