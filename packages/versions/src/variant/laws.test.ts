import { equalJson, type Json } from '@tianbao/edit'
import type { Finding } from '@tianbao/finding'
import type { Template } from '@tianbao/template'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyEdits } from '../testing/any-edits.ts'
import { changes, raw, someChanges as some } from '../testing/changes.ts'
import { runs } from '../testing/runs.ts'
import { smallTemplate } from '../testing/small-template.ts'
import { amendVariant, newVariant } from './amend-variant.ts'
import { applyVariant } from './apply-variant.ts'
import { choicesFor, decide } from './decide.ts'
import { editIds } from './edit-ids.ts'
import { faultsOf } from './faults-of.ts'
import { rebaseVariant } from './rebase-variant.ts'
import type { Variant } from './variant.ts'

const base = smallTemplate(2024)

/** The judge, who remembers: chance comes to one template by many ways. Whose it is he does not ask. */
const judged = new Map<string, readonly Finding[]>()
function faultsIn(template: Template): readonly Finding[] {
  const text = JSON.stringify({ ...template, region: '' })
  const known = judged.get(text) ?? faultsOf(template)
  judged.set(text, known)
  return known
}

/** The base with changes, where that is still a good template. */
const bases = new Map<string, Template>()
function basedOn(which: readonly number[]): Template {
  const key = which.join()
  const known = bases.get(key)
  if (known !== undefined) return known
  const after = raw(base, which)
  const good = faultsIn(after).length === 0 ? after : base
  bases.set(key, good)
  return good
}

const minting = () => editIds({ edits: [] })
const drawn = (which: readonly number[]): Variant =>
  amendVariant(newVariant(base, '420700'), base, basedOn(which), minting(), faultsIn)
const noFaults = () => []
const drawnRaw = (which: readonly number[]): Variant =>
  amendVariant(newVariant(base, '420700'), base, raw(base, which), minting(), noFaults)
/** Two of what people do: where every case is judged whole, more would say nothing new and cost a second. */
const few = fc.uniqueArray(fc.nat(changes.length - 1), { maxLength: 2 })
const equal = (one: unknown, other: unknown) => equalJson(one as Json, other as Json)

describe('a variant', () => {
  test('put over the base that it was drawn on is what was drawn', () => {
    fc.assert(
      fc.property(few, (which) => {
        const { template, outcomes } = applyVariant(drawn(which), base, faultsIn)
        expect(equal(template, { ...basedOn(which), region: '420700' })).toBe(true)
        expect(outcomes.every(({ is }) => is === 'stands')).toBe(true)
      }),
      { seed: 231, numRuns: runs },
    )
  })

  test('is brought to another base with no edit lost, twice as once, and the same by any way', () => {
    fc.assert(
      fc.property(some, some, some, (mine, theirs, next) => {
        const variant = drawnRaw(mine)
        const [one, two] = [raw(base, theirs), raw(base, next)]
        const once = rebaseVariant(variant, two, noFaults)
        expect(once.effective.outcomes.map(({ id }) => id)).toEqual(variant.edits.map(({ id }) => id))
        expect(equal(rebaseVariant(once.variant, two, noFaults), once)).toBe(true)
        const byWay = rebaseVariant(rebaseVariant(variant, one, noFaults).variant, two, noFaults)
        expect(equal(byWay, once)).toBe(true)
        const back = rebaseVariant(once.variant, base, noFaults)
        expect(equal(back.effective, applyVariant(variant, base, noFaults))).toBe(true)
      }),
      { seed: 232, numRuns: runs },
    )
  })

  test('that is drawn on makes what was drawn, whatever waited for a decision', () => {
    fc.assert(
      fc.property(some, some, some, (mine, theirs, then) => {
        const now = raw(base, theirs)
        const { variant, effective } = rebaseVariant(drawnRaw(mine), now, noFaults)
        const wanted = raw(effective.template, then)
        const amended = amendVariant(variant, now, wanted, editIds(variant), noFaults)
        expect(equal(applyVariant(amended, now, noFaults).template, wanted)).toBe(true)
        const ids = new Set(amended.edits.map(({ id }) => id))
        expect(ids.size).toBe(amended.edits.length)
        for (const { id, is } of effective.outcomes) if (is === 'conflict') expect(ids.has(id)).toBe(true)
      }),
      { seed: 310, numRuns: runs },
    )
  })

  test('makes a good template of any base, whatever is in conflict', () => {
    fc.assert(
      fc.property(few, few, (mine, theirs) => {
        const variant = drawn(mine)
        const { outcomes, template } = rebaseVariant(variant, basedOn(theirs), faultsIn).effective
        expect(outcomes.map(({ id }) => id)).toEqual(variant.edits.map(({ id }) => id))
        expect(faultsIn(template)).toEqual([])
      }),
      { seed: 235, numRuns: runs },
    )
  })

  test('makes a good template of any edits whatever, on this base and on another one', () => {
    fc.assert(
      fc.property(anyEdits(base), few, (edits, theirs) => {
        const variant = { ...newVariant(base, '420700'), edits }
        for (const on of [base, basedOn(theirs)]) {
          const { outcomes, template } = rebaseVariant(variant, on, faultsIn).effective
          expect(outcomes.map(({ id }) => id)).toEqual(edits.map(({ id }) => id))
          expect(faultsIn(template)).toEqual([])
        }
      }),
      { seed: 311, numRuns: runs },
    )
  })

  test('has every conflict settled by a decision that is open, and the decision lasts', () => {
    fc.assert(
      fc.property(few, few, fc.boolean(), (mine, theirs, isMine) => {
        const now = basedOn(theirs)
        let { variant } = rebaseVariant(drawn(mine), now, faultsIn)
        for (const { id, is } of applyVariant(variant, now, faultsIn).outcomes) {
          if (is !== 'conflict') continue
          const choices = choicesFor(variant, now, id, faultsIn)
          if (choices.base === undefined) continue
          const decision = isMine && choices.mine !== undefined ? 'mine' : 'base'
          variant = decide(variant, now, id, decision, faultsIn)
          const after = applyVariant(variant, now, faultsIn).outcomes.find((one) => one.id === id)
          expect(decision === 'base' ? after?.is === 'retired' : after !== undefined).toBe(true)
        }
        if (!isMine) expect(applyVariant(variant, now, faultsIn).open).toBe(0)
      }),
      { seed: 233, numRuns: runs },
    )
  })
})
