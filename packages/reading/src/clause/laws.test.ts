import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readClause } from './clause.ts'
import type { BonusPart } from './counted-parts.ts'
import { formatClause } from './format.ts'
import type { RulePart, ScoringRule } from './rule.ts'
import type { Cutoff, Points } from './terms.ts'

const hundredths = (most: number) => fc.integer({ min: 1, max: most * 100 }).map((value) => value / 100)
const points: fc.Arbitrary<Points> = fc.oneof(
  hundredths(20).map((value): Points => ({ points: value, of: 'points' })),
  fc.integer({ min: 1, max: 99 }).map((value): Points => ({ points: value, of: 'full' })),
)
const unit = fc.constantFrom('%', '个', '次', '万元', '小时', '人')
const full = fc.option(fc.integer({ min: 1, max: 40 }))
const partStep = fc.constantFrom(null, 'linear' as const, 'whole' as const, 'up' as const)
const floor = fc.constantFrom(null, 0)
const maxPenalty = fc.option(fc.integer({ min: 1, max: 30 }))
const words = fc.constantFrom('发生重大安全事故', '弄虚作假', '资料不完整', '公开不及时', '未建立台账')

const step: fc.Arbitrary<RulePart> = fc
  .record({
    direction: fc.constantFrom('higher' as const, 'lower' as const),
    at: hundredths(200),
    unit,
    step: hundredths(10),
    penalty: points,
    maxPenalty,
    by: fc.option(hundredths(50)),
    isIncluded: fc.boolean(),
  })
  .map(({ direction, at, by, isIncluded, ...rest }): RulePart => {
    const isUp = direction === 'higher'
    const value = by === null ? null : Math.round((isUp ? at - by : at + by) * 100) / 100
    const cutoff: Cutoff | null =
      value === null || value < 0
        ? null
        : { side: isUp ? 'below' : 'above', at: { is: 'number', value }, isIncluded }
    return {
      model: 'step',
      direction,
      threshold: { is: 'number', value: at },
      isRelative: false,
      finer: null,
      gapCutoff: null,
      cutoff,
      ...rest,
    }
  })

const deviation: fc.Arbitrary<RulePart> = fc
  .record({
    low: fc.integer({ min: 0, max: 90 }),
    by: fc.integer({ min: 1, max: 60 }),
    below: points,
    above: points,
    step: hundredths(10),
    unit,
    maxPenalty,
  })
  .map(
    ({ low, by, below, above, step: size, ...rest }): RulePart => ({
      model: 'deviation',
      low,
      high: low + by,
      isOfDeviation: false,
      below: { step: size, penalty: below },
      above: { step: size, penalty: above },
      cutoffs: [],
      ...rest,
    }),
  )

const bands: fc.Arbitrary<RulePart> = fc
  .record({
    ends: fc.uniqueArray(fc.integer({ min: 1, max: 150 }), { minLength: 1, maxLength: 5 }),
    unit,
    isRising: fc.boolean(),
    isUpper: fc.boolean(),
  })
  .map(({ ends, unit: measure, isRising, isUpper }): RulePart => {
    const sorted = [...ends].sort((one, other) => one - other)
    const all = [null, ...sorted, null]
    const count = all.length - 1
    return {
      model: 'bands',
      of: 'value',
      unit: measure,
      bands: Array.from({ length: count }, (_, at) => {
        const [low, high] = [all[at] ?? null, all[at + 1] ?? null]
        return {
          low: low === null ? null : { at: { is: 'number', value: low }, isIncluded: isUpper },
          high: high === null ? null : { at: { is: 'number', value: high }, isIncluded: !isUpper },
          // More than one band is worth something: one alone is a threshold.
          points: { points: isRising ? at + 1 : count - at, of: 'points' },
        }
      }),
      otherwise: null,
    }
  })

const others: fc.Arbitrary<RulePart> = fc.oneof(
  fc
    .record({
      missing: fc.option(points),
      items: fc.uniqueArray(words, { minLength: 1, maxLength: 3 }),
      each: points,
      maxPenalty,
    })
    .map(
      ({ missing, items, each, maxPenalty: most }): RulePart => ({
        model: 'checklistDeduct',
        items: items.map((label) => ({ label, points: each })),
        missing: missing === null ? null : { label: '每缺一项', points: missing },
        maxPenalty: most,
      }),
    ),
  fc
    .record({
      penalty: points,
      maxPenalty,
      end: fc.option(fc.integer({ min: 2, max: 20 })),
      taken: fc.boolean(),
    })
    .map(
      ({ penalty, maxPenalty: most, end, taken }): RulePart => ({
        model: 'perOccurrence',
        label: '每发生1起事故',
        step: 1,
        penalty,
        first: null,
        among: null,
        maxPenalty: most,
        cutoff: end === null ? null : { side: 'above', at: { is: 'number', value: end }, isIncluded: taken },
        unit: end === null ? null : '起',
      }),
    ),
  fc.record({ points: hundredths(5) }).map(
    ({ points: once }): BonusPart => ({
      model: 'bonus',
      step: 1,
      points: once,
      unit: null,
      label: '获得省级表彰',
      from: null,
      side: 'above',
      cap: null,
      isBase: false,
      isOnce: true,
      among: null,
    }),
  ),
  fc
    .record({
      step: fc.integer({ min: 1, max: 30 }),
      unit: fc.constantFrom('天', '月', '工作日'),
      penalty: points,
      maxPenalty,
      due: fc.constantFrom(null, '2024年12月底前'),
    })
    .map((part): RulePart => ({ model: 'deadline', cutoff: null, ...part })),
  fc
    .record({
      ratio: fc.constantFrom('completion' as const, 'reverse' as const, 'overrun' as const, 'rate' as const),
      base: fc.integer({ min: 50, max: 100 }),
    })
    .map(
      ({ ratio, base }): RulePart => ({
        model: 'proportional',
        ratio,
        cutoff: null,
        fullFrom: null,
        base: ratio === 'rate' ? base : 100,
        unit: null,
      }),
    ),
  fc.record({ points: hundredths(5), cap: fc.option(fc.integer({ min: 5, max: 20 })) }).map(
    ({ points: each, cap }): BonusPart => ({
      model: 'bonus',
      step: 1,
      points: each,
      unit: '个',
      label: '每新增1个试点',
      from: null,
      side: 'above',
      cap,
      isBase: false,
      isOnce: false,
      among: null,
    }),
  ),
  words.map((label): RulePart => ({ model: 'veto', label })),
  fc
    .record({
      size: fc.integer({ min: 1, max: 9 }),
      by: fc.integer({ min: 1, max: 9 }),
      otherwise: fc.constantFrom(null, { points: 0, of: 'points' } as const),
    })
    .map(({ size, by, otherwise }): RulePart => {
      const end = (value: number, isIncluded: boolean) =>
        ({ at: { is: 'number', value }, isIncluded }) as const
      return {
        model: 'bands',
        of: 'size',
        unit: '%',
        bands: [
          { low: end(0, true), high: end(size, true), points: { points: 100, of: 'full' } },
          { low: end(size, false), high: end(size + by, true), points: { points: 2, of: 'points' } },
        ],
        otherwise,
      }
    }),
  fc.record({ base: fc.integer({ min: 2, max: 200 }), of: fc.constantFrom('个', '次', '人') }).map(
    ({ base, of }): RulePart => ({
      model: 'proportional',
      ratio: 'rate',
      cutoff: null,
      fullFrom: null,
      base,
      unit: of,
    }),
  ),
)

const rule: fc.Arbitrary<ScoringRule> = fc
  .record({
    part: fc.oneof(step, step, deviation, bands, others),
    full,
    floor,
    partStep,
    hasVeto: fc.boolean(),
  })
  .map(({ part, full: most, hasVeto, ...said }): ScoringRule => {
    const hasSteps = part.model === 'step' || part.model === 'deviation' || part.model === 'deadline'
    const parts =
      hasVeto && part.model === 'step'
        ? [part, { model: 'veto', label: '出现重大违纪问题' } as const]
        : [part]
    return {
      full: part.model === 'bonus' || part.model === 'veto' ? null : most,
      parts,
      cap: null,
      floor: said.floor,
      partStep: hasSteps ? said.partStep : null,
    }
  })

describe('laws', () => {
  test('a rule that is written as a clause reads as the same rule', () => {
    fc.assert(
      fc.property(rule, (one) => {
        const text = formatClause(one)
        expect([text, readClause(text).rule]).toEqual([text, one])
      }),
      { seed: 31, numRuns: 1500 },
    )
  })

  test('what is unread is named by its characters, in order and without overlap', () => {
    const pieces = [
      '达到95%',
      '得5分',
      '每低1%',
      '扣1分',
      '酌情',
      '，',
      '；',
      '90%以上',
      '不得分',
      '优秀',
      '约',
      '（含）',
      '特殊情况除外',
      '满分',
      '按比例得分',
      '①',
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 10 }), (parts) => {
        const text = parts.join('')
        const { rule: read, unread, phrases, reason } = readClause(text)
        let end = 0
        for (const { from, to, text: said } of unread) {
          expect(from).toBeGreaterThanOrEqual(end)
          expect(text.slice(from, to)).toBe(said)
          end = to
        }
        for (const { from, to, text: said } of phrases) expect(text.slice(from, to)).toBe(said)
        expect(read === null).toBe(reason !== null)
        if (read === null && reason !== 'empty') expect(unread.length).toBeGreaterThan(0)
      }),
      { seed: 32, numRuns: 1500 },
    )
  })

  test('words that make something else of a number are never passed over', () => {
    const clause = (word: string, at: number) => {
      const places = ['达到', '95%', '得', '5分，每低', '1%', '扣', '1分']
      return places.map((place, index) => (index === at ? word + place : place)).join('')
    }
    const bent = ['约', '不', '未', '近', '或', '且', '至少', '不少于', '左右', '加倍', '一半', '酌情']
    const kept = readClause(clause('', 0)).rule
    expect(kept).not.toBeNull()
    for (const word of bent)
      for (let at = 1; at < 7; at += 1) {
        // 达到至少95% says the same twice.
        const isSame = at === 1 && (word === '至少' || word === '不少于')
        if (!isSame)
          expect([clause(word, at), readClause(clause(word, at)).rule]).toEqual([clause(word, at), null])
      }
  })
})
