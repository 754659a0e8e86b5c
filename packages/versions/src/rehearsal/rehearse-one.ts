import { type Json, type JsonObject, patternOf } from '@tianbao/edit'
import type { Finding } from '@tianbao/finding'
import { createForm, type Form } from '@tianbao/form'
import type { CompiledTemplate } from '@tianbao/template'
import { carry } from '../carry/carry.ts'
import { leavesOf } from '../carry/leaves.ts'
import type { Carried, Mapping, Remainder, RemainderReason } from '../carry/mapping.ts'
import type { DepartmentOutcome, InvalidCell, RehearsalSubmission, RehearsalTrace } from './rehearsal.ts'

/** What a rehearsal needs: both templates, the way between them, and who judges. */
export interface Rehearsing {
  readonly from: CompiledTemplate
  readonly to: CompiledTemplate
  readonly mapping: Mapping & { readonly undecided?: readonly string[] }
  readonly judgeFrom: (data: JsonObject) => readonly Finding[]
  readonly judgeTo: (data: JsonObject) => readonly Finding[]
  /** Today, `YYYY-MM-DD`. */
  readonly today: string
}

/** How many cells are listed of one department. */
const mostCells = 50

/** Tries a candidate on one submission: mapping, validation and rules, as they would be run. Total. */
export function rehearseOne(
  { id, name, data }: RehearsalSubmission,
  world: Rehearsing,
): DepartmentOutcome & RehearsalTrace {
  let minted = 0
  const mintId = () => `row-${++minted}`
  const { from, to, today } = world
  const before = createForm(from, { data, validate: world.judgeFrom, today, mintId })
  const carried = carry(before.data(), world.mapping, from, to)
  const after = createForm(to, { data: carried.data, validate: world.judgeTo, today, mintId })
  const found = after.findings('filling')
  const worse = becomesWrong(before, found, carried)
  const counts = countLeft(carried.remainder, world.mapping.undecided ?? [])
  const gone = new Set(carried.remainder.map(({ at }) => at))
  const whole = new Set([...carried.origin.values()].flat().flatMap(({ at }) => (gone.has(at) ? [] : [at])))
  const is = counts.lost > 0 ? 'loses' : worse.length > 0 ? 'invalid' : counts.asks > 0 ? 'asks' : 'ok'
  return {
    id,
    name,
    is,
    carried: whole.size,
    ...counts,
    invalid: worse.slice(0, mostCells),
    invalidCount: worse.length,
    score: scoreChange(before, after),
    fired: [...new Set(found.map(({ code }) => code))],
    reached: [...new Set(leavesOf(after.data(), to).flatMap(({ pattern }) => pattern ?? []))],
  }
}

/** Cells with an error that the cell which they come from did not have. */
function becomesWrong(before: Form, found: readonly Finding[], { origin }: Carried): readonly InvalidCell[] {
  const wrong = new Set(
    before
      .findings('filling')
      .filter(({ severity }) => severity === 'error')
      .flatMap(({ addresses }) => addresses),
  )
  const wasWrong = (address: string) =>
    (origin.get(address) ?? []).some(({ at }) => wrong.has(at)) || wrong.has(address)
  return found
    .filter(({ severity }) => severity === 'error')
    .flatMap(({ code, addresses }) => {
      const [first = ''] = addresses
      return addresses.some(wasWrong) ? [] : [{ address: first, code }]
    })
}

const asking = new Set<RemainderReason>(['not_read', 'loses_digits', 'no_option', 'not_of_kind'])

function countLeft(
  remainder: readonly Remainder[],
  undecided: readonly string[],
): Pick<DepartmentOutcome, 'asks' | 'lost' | 'archived' | 'reasons'> {
  const open = new Set(undecided)
  const reasons: Partial<Record<RemainderReason, number>> = {}
  const counts = { asks: 0, lost: 0, archived: 0 }
  for (const { at, value, reason } of remainder) {
    if (isBareRow(value)) continue
    reasons[reason] = (reasons[reason] ?? 0) + 1
    if (asking.has(reason) || open.has(patternOf(at))) counts.asks += 1
    else if (reason === 'archived') counts.archived += 1
    else counts.lost += 1
  }
  return { ...counts, reasons }
}

/** A row that was only there to be filled is no loss. */
function isBareRow(value: Json): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.keys(value).every((name) => name === 'id' || name === 'under')
  )
}

function scoreChange(before: Form, after: Form): DepartmentOutcome['score'] {
  const [was, now] = [before.scores()?.total?.points ?? null, after.scores()?.total?.points ?? null]
  return was === now ? null : { was, now }
}
