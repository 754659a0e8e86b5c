import { describe, expect, test } from 'vitest'
import { readClause } from './clause.ts'

describe('hostile clauses', () => {
  const fill = (piece: string) => piece.repeat(Math.ceil(10_000 / piece.length)).slice(0, 10_000)
  const pieces = [
    '1',
    '一',
    '１',
    '1一１',
    '(',
    '()',
    '每',
    '扣1分',
    '达到95%得5分，',
    '百分之',
    '1-2',
    '率',
    '①有制度得1分；',
    '按完成比例',
    '80%-90%得8分；',
    'a,',
    '每1',
    '±1',
    '“',
    '上年',
    '分为甲、',
    '优(90%-100%)、',
    '\u200b',
    '。',
    '不足',
    '±5%-±10%得3分，',
    '绝对值',
    '且完成率100%',
    '满足5项得5分，',
    '每获1项国家级表彰加3分，',
    '每后移一位扣1分，',
    '(10-8分,含8分),',
    '正负偏差5%',
    '得80%',
  ]

  // What is not linear takes minutes for these.
  test.each(pieces)('10,000 characters of %s are read or refused', { timeout: 10_000 }, (piece) => {
    const { rule: made, unread, reason } = readClause(fill(piece))
    if (made === null && reason !== 'empty') expect(unread.length).toBeGreaterThan(0)
  })

  test('a clause of more than 10,000 characters is not read', () => {
    const long = `达到95%得5分，${'x'.repeat(10_000)}`
    expect(readClause(long)).toMatchObject({ rule: null, reason: 'too_long' })
  })

  test.each([
    ['达到95%得5分，达到95%得4分，每降低1%扣1分', 'not_composed'],
    ['满分5分，达到95%得4分，每降低1%扣1分', 'two_fulls'],
    ['90%以上得5分，85%-95%得3分，85%以下不得分', 'bands_overlap'],
    ['达到100万元得5分，每少1元扣0.1分', 'unit_conflict'],
    ['达到95%得5分，低于95%扣2分', 'fixed_penalty'],
    ['制度健全得3分，执行有效得2分，档案完整得1分', 'grades_or_items'],
    ['成本不超过预算得满分，超出按比例扣分', 'ratio_unclear'],
    ['达到95%得5分，每低1%扣1分，低于95%不得分', 'sides_conflict'],
    ['达到95%得5分，每低2%扣1分，不足1%按1%计算', 'step_conflict'],
    ['达到95%得5分，每低1%扣1分，最多扣2分，最多扣3分', 'two_limits'],
  ])('%s contradicts itself or says too little: %s', (text, fault) => {
    expect(readClause(text)).toMatchObject({ rule: null, faults: expect.arrayContaining([fault]) })
  })
})
