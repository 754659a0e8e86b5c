import { squeeze } from '../target/squeeze.ts'
import { isPlaceholder } from '../target/words.ts'
import { takeBands } from './bands.ts'
import { takeBonuses } from './bonuses.ts'
import { type ClauseFault, Draft, type PhraseRole } from './draft.ts'
import { eachItemOf } from './each-item.ts'
import { finish } from './finish.ts'
import { intervalsSaid } from './intervals.ts'
import { takeJoint } from './joint-condition.ts'
import { takeLimits, takePartStep } from './limits.ts'
import { listedGradesOf } from './listed-grades.ts'
import { takeLosses } from './losses.ts'
import { takeLostBands } from './lost-bands.ts'
import { checkMeasures, checkVetoes } from './measure.ts'
import { takeItemDeductions, takeOverCompletion } from './others.ts'
import type { Piece } from './piece.ts'
import { takeProportional } from './proportional.ts'
import { rangesOf, takeRanges } from './ranges.ts'
import { takeRanks } from './ranks.ts'
import type { ScoringRule } from './rule.ts'
import { perIn, type Statement, statementsOf } from './statement.ts'
import { takeDefinitions } from './take-definitions.ts'
import { takeMeasures } from './take-measures.ts'
import { takeWords } from './words-awards.ts'

/** A stretch of the clause as it was typed: positions in code units. */
export interface ClauseSpan {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** A stretch that was understood, and as what. */
export interface ClausePhrase extends ClauseSpan {
  readonly role: PhraseRole
}

/** Why there is no rule: nothing was written, a person judges, or something was not understood. */
export type ManualReason = 'empty' | 'judged' | 'unread' | 'too_long' | ClauseFault

/** A scoring clause as read. `rule` is null where a person scores; then `reason` says why. */
export interface ClauseReading {
  readonly text: string
  readonly rule: ScoringRule | null
  readonly reason: ManualReason | null
  readonly phrases: readonly ClausePhrase[]
  /** What was not understood, in order. Never empty where the reason is `unread`. */
  readonly unread: readonly ClauseSpan[]
  readonly faults: readonly ClauseFault[]
}

/** Characters of the longest text that is taken for a clause. */
const longest = 10_000
/** Statements of the longest one: putting them together takes every one with every other. */
const most = 100

/** Words that leave the points to a person. */
const judged =
  /酌情|视情|视.{0,12}?情况|视具体|适当(?:扣|给|加|减|得|计)|专家|评委|评审结果|评议|主观|综合(?:评价|评定|评分|考量|判断)|由.{1,16}(?:评定|打分|评分|确定)|自行(?:确定|评定)|据实|定性(?:评价|评分|打分)|(?:打分|评分|给分|赋分|计分|评定)$|合理(?:确定|给分|评分)|详?见|参见|同上|另行/

/**
 * Reads a scoring clause (评扣分标准) whole into a typed rule. Total, linear in the text, and never a guess: what is
 * not understood is named by its characters, contradictions by their fault, and the clause is then scored by a person.
 *
 * Law: `readClause(formatClause(rule)).rule` equals `rule`.
 */
export function readClause(text: string): ClauseReading {
  const blank = { text, rule: null, phrases: [], unread: [], faults: [] }
  if (text.length > longest && text.trim().length > longest)
    return { ...blank, reason: 'too_long', unread: [{ from: 0, to: text.length, text }] }
  const { text: squeezed, span } = squeeze(text)
  const said = intervalsSaid(squeezed)
  const spanOf = (from: number, to: number): ClauseSpan => {
    const [start, end] = span(from, to)
    return { from: start, to: end, text: text.slice(start, end) }
  }
  const plain = said.replace(/[。.;,]+$/, '')
  if (plain === '' || isPlaceholder(plain)) return { ...blank, reason: 'empty' }
  const whole = rangesOf(said) ?? listedGradesOf(said) ?? eachItemOf(said)
  if (whole !== null) {
    const rule: ScoringRule = { full: null, parts: [whole], floor: null, cap: null, partStep: null }
    return { ...blank, rule, reason: null, phrases: [{ ...spanOf(0, said.length), role: 'grade' }] }
  }
  const { statements: cut, rest } = statementsOf(said)
  if (cut.length > most) return { ...blank, reason: 'too_long', unread: [spanOf(0, said.length)] }
  const draft = new Draft()
  const statements = takeDefinitions(cut, draft)
  const rule = statements.length === 0 ? null : compose(statements, draft)
  const all = [...statements.flatMap((one) => [...one.condition.pieces, one]), ...rest.pieces]
  const behind = new Set<Piece | Statement>(rest.pieces)
  const strange = all.filter((one) => isUnread(one) || behind.has(one))
  // Where words are not understood, that nothing came of the others is only what follows from it.
  const unclaimed = strange.length > 0 ? strange : all.filter((one) => !draft.roles.has(one))
  const phrases = [...draft.roles]
    .map(([one, role]) => ({ ...spanOf(one.from, one.to), role }))
    .sort((one, other) => one.from - other.from)
  const unread = unclaimed.map((one) => spanOf(one.from, one.to))
  const { faults } = draft
  if (rule !== null && unread.length === 0 && faults.length === 0)
    return { ...blank, rule, reason: null, phrases }
  const reason: ManualReason = judged.test(plain) ? 'judged' : (faults[0] ?? 'unread')
  return { ...blank, reason, phrases, unread: unread.length > 0 ? unread : [spanOf(0, said.length)], faults }
}

function isUnread(one: Piece | Statement): boolean {
  return 'is' in one && one.is === 'unread'
}

/** Puts statements together: limits, what is lost, what is won, what is won beside. Null where nothing came of it. */
function compose(statements: readonly Statement[], draft: Draft): ScoringRule | null {
  let open = takeLimits(statements, draft)
  open = takeOverCompletion(open, draft)
  if (
    open.length > 0 &&
    !takeRanks(
      open.filter(({ what }) => what.is !== 'part_step'),
      draft,
    )
  )
    composeOpen(open, draft)
  takePartStep(open, draft)
  checkMeasures(statements, draft)
  checkVetoes(draft)
  return draft.parts.length === 0 ? null : finish(draft)
}

function composeOpen(open: readonly Statement[], draft: Draft): void {
  const steps = open.filter((one) => perIn(one) !== null)
  const plain = open.filter((one) => !steps.includes(one) && one.what.is !== 'part_step')
  const hasLoss = takeLosses(
    open.filter(({ what }) => what.is !== 'part_step' && what.is !== 'add'),
    draft,
  )
  if (!hasLoss && takeLostBands(plain, draft)) return
  takeItemDeductions(open, draft)
  takeBonuses(open, draft)
  const left = plain.filter(
    (one) => !draft.roles.has(one) && one.what.is !== 'deduct' && one.what.is !== 'add',
  )
  if (left.length === 0) return
  const isWon = left.some(({ what }) => what.is !== 'zero')
  if (!isWon && draft.parts.length > 0) {
    takeWords(left, draft)
    return
  }
  if (takeProportional(left, draft) || takeRanges(left, draft)) return
  if (
    hasLoss &&
    isWon &&
    draft.parts.some(
      (part) => part.model === 'step' || part.model === 'deviation' || part.model === 'deadline',
    )
  ) {
    draft.fail('not_composed')
    return
  }
  if (!hasLoss && takeJoint(left, draft)) return
  if ((!hasLoss && takeMeasures(left, draft)) || takeBands(left, draft)) return
  takeWords(left, draft)
}
