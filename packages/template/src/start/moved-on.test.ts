import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { compileTemplate } from '../compile/compile-template.ts'
import { readTemplate } from '../read/read-template.ts'
import { movedOn } from './moved-on.ts'

const ezhou = (() => {
  const file = new URL(
    '../../../../templates/hubei-ezhou/department-goal-2024/template.json',
    import.meta.url,
  )
  const { template } = readTemplate(readFileSync(file, 'utf8'))
  if (!template) throw new Error('The template of Ezhou cannot be read.')
  return template
})()

describe('a template moved on', () => {
  test('is of the new year and region, keeps every id, and compiles', () => {
    const { template, moved } = movedOn(ezhou, { form: ezhou.form, region: '420000', year: 2025 })
    expect(template).toEqual({ ...ezhou, region: '420000', year: 2025 })
    expect(moved).toBeGreaterThan(2)
    expect(compileTemplate(template).findings).toBeUndefined()
  })

  test('tells of the years that are written out, and of none that only look like years', () => {
    const rules = [
      { id: 'a', type: 'check', logic: true, at: [], message: '2023 年结转要说明，文号 20231 号' },
      { id: 'b', type: 'check', logic: true, at: [], message: '1998年的规定' },
    ] as const
    const { stated } = movedOn(
      { ...ezhou, rules, notes: '', title: '2024年申报表' },
      { form: ezhou.form, region: ezhou.region, year: 2025, title: '2025年申报表' },
    )
    expect(stated.filter(({ path }) => path[0] !== 'schema')).toEqual([
      { path: ['rules', 0, 'message'], text: rules[0].message, year: 2023 },
    ])
  })

  test('has no stated years where the year stays', () => {
    const noted = { ...ezhou, notes: '2024 年执行' }
    expect(movedOn(noted, { form: 'other', region: '430000', year: 2024 }).stated).toEqual([])
  })
})
