import { expect, test } from 'vitest'
import { formWord } from './form-word.ts'

test('the title of a form says its code', () => {
  expect(formWord('部门整体支出绩效目标申报表')).toBe('department-goal')
  expect(formWord('部门（单位）整体绩效自评表')).toBe('department-self-evaluation')
  expect(formWord('项目支出绩效目标表')).toBe('project-goal')
  expect(formWord('省级项目支出绩效自评表')).toBe('project-self-evaluation')
  expect(formWord('专项资金绩效目标表')).toBe('fund-goal')
  expect(formWord('登记表')).toBe('form')
})
