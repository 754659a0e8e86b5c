import { applyEdits, invertEdits } from '@tianbao/edit'
import { expect, test } from 'vitest'
import { blankTemplate } from './blank-template.ts'
import { asJson, isNotDone } from './outcome.ts'
import { setScoring } from './set-scoring.ts'

const blank = blankTemplate({ form: 'drawn', region: '420000', year: 2024, title: '试画的表' })

test('scoring is said word by word, and is gone with its last word', () => {
  const one = setScoring(blank, { partStep: 'whole', total: 100 })
  if (isNotDone(one)) throw new Error(one.refused)
  expect(one.template.scoring).toEqual({ partStep: 'whole', total: 100 })
  expect(applyEdits(asJson(one.template), invertEdits(one.edits))).toMatchObject({ tree: asJson(blank) })
  const none = setScoring(one.template, { partStep: undefined, total: undefined })
  if (isNotDone(none)) throw new Error(none.refused)
  expect(none.template).toEqual(blank)
})
