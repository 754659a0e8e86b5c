import { readdirSync, readFileSync } from 'node:fs'
import type { Json } from '@tianbao/edit'
import type { Logic } from '@tianbao/rules'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compileTemplate } from '../compile/compile-template.ts'
import small from '../fixtures/small.json' with { type: 'json' }
import { formulaNames } from '../formula/formula-names.ts'
import { operators } from '../operators.ts'
import type { Rule, Template } from '../template.ts'
import { itemAt } from './item-at.ts'
import { logicAt, withLogicAt } from './logic-at.ts'
import { kernels, rewordings, surroundings } from './rewordings.ts'
import { sayLogic } from './say-logic.ts'
import { isRuleWord, ruleText, sayRule } from './say-rule.ts'
import { logicOf, type Sentence, type SentencePart, sentenceText } from './sentence.ts'
import { wordingPieces, wordings } from './wordings.ts'

function worldOf(template: Template) {
  const { compiled } = compileTemplate(template)
  if (compiled === undefined) throw new Error('The template does not compile.')
  return { compiled, names: formulaNames(compiled) }
}

const { compiled, names } = worldOf(small as unknown as Template)

/** Every word of a sentence that stands for something in the rule. */
function wordsIn(parts: readonly SentencePart[]): readonly Exclude<SentencePart, string>[] {
  return parts.flatMap((part) => {
    if (typeof part === 'string') return []
    return 'parts' in part ? [part, ...wordsIn(part.parts)] : [part]
  })
}

function isSentence(part: SentencePart): part is Sentence {
  return typeof part !== 'string' && part.kind !== 'operator'
}

const plain: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>(null, true, false, '', '他说"好"', 0, -1.5, 100),
  fc.array(fc.constantFrom('率', '比例', 3), { maxLength: 5 }),
)
const paths = fc.constantFrom(
  'funds.income.total.$column',
  'department',
  '$row.target',
  '$in',
  '$read.kind',
  '$twin.0',
  '$levels.0',
  '$row.$levels.1',
  '',
  'no.such',
)
const { logic: anyLogic } = fc.letrec<{ logic: Json }>((tie) => ({
  logic: fc.oneof(
    { maxDepth: 5, depthSize: 'small' },
    plain,
    paths.map((path) => ({ var: path })),
    fc.array(tie('logic'), { maxLength: 3 }),
    fc
      .tuple(fc.constantFrom(...operators.map(({ id }) => id)), fc.array(tie('logic'), { maxLength: 4 }))
      .map(([id, operands]) => ({ [id]: operands })),
    fc
      .tuple(
        fc.constantFrom(...operators.map(({ id }) => id)),
        tie('logic').filter((one) => !Array.isArray(one)),
      )
      .map(([id, operand]) => ({ [id]: operand })),
    fc.tuple(tie('logic'), tie('logic')).map(([a, b]) => ({ a, b })),
  ),
}))

describe('a sentence', () => {
  test('says any logic, and the sentence is that logic', () => {
    fc.assert(
      fc.property(
        anyLogic,
        fc.constantFrom(null, 'annual'),
        fc.constantFrom('fact' as const, 'demand' as const),
        (logic, each, mood) => {
          const sentence = sayLogic(logic as Logic, names, { each }, ['logic'], mood)
          expect(logicOf(sentence)).toEqual(logic)
          expect(sentenceText([sentence])).not.toBe('')
        },
      ),
      { seed: 601, numRuns: 1000 },
    )
  })

  test('ends where it would be too long: the rest stands as formulas', () => {
    const many = { and: Array.from({ length: 5000 }, (_, at) => ({ '==': [{ var: 'department' }, at] })) }
    const sentence = sayLogic(many, names, { each: null }, ['logic'])
    expect(logicOf(sentence)).toEqual(many)
    expect(wordsIn([sentence]).filter(({ kind }) => kind === 'operation').length).toBeLessThan(301)
  })

  test('has every word at its place: what stands there is what the word says', () => {
    fc.assert(
      fc.property(anyLogic, (logic) => {
        const rule = { logic }
        for (const word of wordsIn([sayLogic(logic as Logic, names, { each: 'annual' }, ['logic'])])) {
          const there = logicAt(rule, word.at)
          if (isSentence(word)) expect(there).toEqual(logicOf(word))
          else expect(there).toHaveProperty([word.operator])
        }
      }),
      { seed: 602, numRuns: 300 },
    )
  })

  test('changes nothing but what is changed in it', () => {
    fc.assert(
      fc.property(anyLogic, fc.nat(20), (logic, nth) => {
        const rule = { logic }
        const words = wordsIn([sayLogic(logic as Logic, names, { each: null }, ['logic'])])
        const word = words[nth % words.length]
        if (word === undefined) return
        const changed = withLogicAt(rule, word.at, 'changed')
        expect(logicAt(changed, word.at)).toBe('changed')
        expect(withLogicAt(changed, word.at, logicAt(rule, word.at))).toEqual(rule)
      }),
      { seed: 603, numRuns: 500 },
    )
  })

  test.each<[string, Logic, string]>([
    [
      'a balance',
      { near: [{ var: 'funds.income.total.$column' }, { var: 'funds.expense.total.$column' }, 0.005] },
      '收入构成·合计·同列 必须等于 支出构成·合计·同列，误差不超过 0.005',
    ],
    [
      'a denial',
      { '!': [{ in: [{ var: 'department' }, ['-', '无']] }] },
      '部门名称 不能在 「-」、「无」 之中',
    ],
    [
      'brackets where they are needed',
      { '<=': [{ '*': [{ '+': [1, 2] }, 3] }, { abs: [{ '-': [4, 5] }] }] },
      '（1 加 2） 乘 3 必须不大于 （4 减 5） 的绝对值',
    ],
    [
      'rows',
      { '>': [{ sum: [{ map: [{ var: 'annual' }, { var: 'name' }] }] }, 0] },
      '年度绩效指标 各行的 三级指标 之和 必须大于 0',
    ],
    [
      'codes by what they stand for',
      {
        and: [
          { in: [{ var: '$read.kind' }, ['number', 'range']] },
          { '!': [{ in: ['unit_missing', { var: '$read.issues' }] }] },
          { '==': [{ var: '$row.under' }, 'cost'] },
        ],
      },
      '同时满足：read的种类 必须在 「数值」、「区间」 之中；「缺单位」 不能在 read的疑问 之中；本行的所属的指标 必须等于 「运行成本」',
    ],
    [
      'what no sentence says, by its formula',
      { missing_some: [1, ['department']] },
      '至少填几项(1, ["department"])',
    ],
  ])('says %s', (_, logic, text) => {
    expect(sentenceText([sayLogic(logic, names, { each: null }, ['logic'], 'demand')])).toBe(text)
  })
})

describe('every rule of every template', () => {
  const root = new URL('../../../../templates/', import.meta.url)
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('template.json'),
  )

  test.each(files)('%s', (file) => {
    const template = JSON.parse(readFileSync(new URL(file, root), 'utf8')) as Template
    const world = worldOf(template)
    for (const rule of template.rules ?? []) {
      const said = sayRule(rule, world.compiled, world.names)
        .flatMap(({ parts }) => parts)
        .filter((part): part is Sentence => !isRuleWord(part) && isSentence(part))
      const logics = said.map((sentence) => [sentence.at, logicOf(sentence)])
      expect(logics).toEqual(said.map(({ at }) => [at, logicAt(rule as unknown as Json, at)]))
      const parts = [
        ...(rule.when === undefined ? [] : ['when']),
        ...(rule.logic === true && rule.type !== 'check' && rule.type !== 'compute' ? [] : ['logic']),
        ...Object.keys(rule.let ?? {}).map((name) => `let.${name}`),
      ]
      expect(said.map(({ at }) => at.join('.')).toSorted()).toEqual(parts.toSorted())
      expect(ruleText(rule, world.compiled, world.names)).not.toMatch(/undefined|\[object/)
    }
  })
})

test('a rule is said with its rows, condition, demand, names and what happens otherwise', () => {
  const rule: Rule = {
    id: 'r',
    type: 'check',
    each: 'annual',
    when: { filled: [{ var: '$row.target' }] },
    let: { now: { var: '$row.target' } },
    at: ['$row.target'],
    logic: { '!=': [{ var: '$now' }, '无'] },
    severity: 'warning',
    message: '写“{now}”等于没写',
  }
  expect(ruleText(rule, compiled, names)).toBe(
    '逐行（年度绩效指标），当 本行的预期当年实现值 已经填写 时，本行的预期当年实现值 不能等于 「无」；now 是 本行的预期当年实现值；否则 警告，需写理由 落在 本行的预期当年实现值：写“{now}”等于没写',
  )
})

test('paths within an iteration begin at its items', () => {
  const rule: Rule = {
    id: 'r',
    type: 'check',
    each: 'annual',
    logic: {
      some: [
        { filter: [{ var: 'long' }, { filled: [{ var: 'name' }] }] },
        { in: [{ var: 'name' }, { map: [{ var: '$group' }, { var: 'name' }] }] },
      ],
    },
  }
  expect(itemAt(rule, ['logic'])).toBeUndefined()
  expect(itemAt(rule, ['logic', 'some', 0, 'filter', 0])).toBeUndefined()
  expect(itemAt(rule, ['logic', 'some', 0, 'filter', 1, 'filled', 0])).toBe('long.*')
  expect(itemAt(rule, ['logic', 'some', 1, 'in', 0])).toBe('long.*')
  expect(itemAt(rule, ['logic', 'some', 1, 'in', 1, 'map', 1])).toBe('annual.*')
})

describe('wordings', () => {
  const all = Object.entries(wordings).flatMap(([id, byCount]) =>
    Object.entries(byCount).map(([count, { says, must }]) => ({ id, count, says, must })),
  )

  test.each(all)(
    '$id with $count operands has each operand once, and a word to change',
    ({ count, says, must }) => {
      const operands = count === 'any' ? 3 : Number(count)
      for (const one of must === undefined ? [says] : [says, must]) {
        const pieces = wordingPieces(one, operands)
        const named = pieces.flatMap((piece) => ('operand' in piece ? [piece.operand] : []))
        expect(named.toSorted()).toEqual(Array.from({ length: operands }, (_, at) => at))
        expect(pieces.some((piece) => 'word' in piece)).toBe(true)
      }
    },
  )

  test('are of operators that there are', () => {
    const known = new Set(operators.map(({ id }) => id))
    expect(Object.keys(wordings).filter((id) => !known.has(id))).toEqual([])
  })
})

describe('a word changed for another', () => {
  test('keeps what stands beside it', () => {
    const logic = { near: [{ var: 'a' }, { var: 'b' }, 0.01] }
    const others = rewordings(logic)
    expect(others.find(({ id }) => id === '<=')).toEqual({
      id: '<=',
      label: '不大于 …',
      logic: { '<=': [{ var: 'a' }, { var: 'b' }] },
    })
    expect(rewordings({ '==': [1, 2] }).find(({ id }) => id === 'near')?.logic).toEqual({
      near: [1, 2, 0.005],
    })
  })

  test('is always a logic that can be said', () => {
    fc.assert(
      fc.property(anyLogic, (logic) => {
        for (const { logic: other } of [
          ...rewordings(logic),
          ...surroundings(logic, true),
          ...surroundings(logic, false),
        ])
          expect(sayLogic(other, names, { each: null }, []).kind).toBe('operation')
      }),
      { seed: 604, numRuns: 150 },
    )
  })

  test('is surrounded with one operand more, and bared again', () => {
    expect(surroundings({ '+': [1, 2] }, false)[0]?.logic).toEqual({ '+': [1, 2, null] })
    expect(surroundings(1, false)[0]?.logic).toEqual({ '+': [1, null] })
    expect(kernels({ abs: [{ var: 'a' }] })).toEqual([{ var: 'a' }])
  })
})
