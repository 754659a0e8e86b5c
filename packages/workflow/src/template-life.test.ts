import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { workflowMessages } from './index.ts'
import { decideTemplate, type PersonsAct, type TemplateLife } from './template-life.ts'

const drawn: TemplateLife = { state: 'draft', author: null }
const inReview: TemplateLife = { state: 'in_review', author: '周敏' }
const act = (act: PersonsAct['act'], by: string, note = ''): PersonsAct => ({ act, by, note })

describe('a template', () => {
  it('is submitted by its author and published by another person', () => {
    const submitted = decideTemplate(drawn, act('submit', '周敏'))
    expect(submitted).toEqual(inReview)
    expect(decideTemplate(inReview, act('publish', '李琼'))).toEqual({ state: 'published', author: '周敏' })
  })

  it.each(['周敏', ' 周 敏 ', '周　敏'])(
    'is not published by who submitted it, however “%s” is written',
    (by) => {
      expect(decideTemplate(inReview, act('publish', by))).toMatchObject({ refused: 'life.same_person' })
    },
  )

  it('is withdrawn by its author, returned by others, with a reason', () => {
    expect(decideTemplate(inReview, act('withdraw', '周敏'))).toEqual({ state: 'draft', author: '周敏' })
    expect(decideTemplate(inReview, act('withdraw', '李琼'))).toMatchObject({ refused: 'life.not_author' })
    expect(decideTemplate(inReview, act('return', '李琼'))).toMatchObject({ refused: 'life.no_note' })
    expect(decideTemplate(inReview, act('return', '李琼', '合计少一项'))).toMatchObject({ state: 'draft' })
    expect(decideTemplate(inReview, act('return', '周敏', '算了'))).toMatchObject({
      refused: 'life.same_person',
    })
  })

  it.each(['', '  ', '\u3000', '长'.repeat(61)])('wants the name of a person, which “%s” is not', (by) => {
    expect(decideTemplate(drawn, act('submit', by))).toMatchObject({ refused: 'life.no_name' })
  })

  it('is published only by two different people, whatever is done to it in whatever order', () => {
    const acts = fc.record({
      act: fc.constantFrom('submit', 'withdraw', 'return', 'publish'),
      by: fc.constantFrom('甲', '乙', ' 甲', ''),
      note: fc.constantFrom('', '改'),
    })
    fc.assert(
      fc.property(fc.array(acts, { maxLength: 12 }), (all) => {
        let life = drawn
        for (const one of all) {
          const next = decideTemplate(life, one)
          if ('refused' in next) {
            expect(workflowMessages['zh-CN'][next.refused]).toBeDefined()
            expect(workflowMessages.en[next.refused]).toBeDefined()
            continue
          }
          if (next.state === 'published') expect(one.by.trim()).not.toBe(life.author)
          expect(life.state).not.toBe('published')
          life = next
        }
      }),
      { seed: 219, numRuns: 1000 },
    )
  })
})
