import { readFileSync } from 'node:fs'
import { createForm, type Form } from '@tianbao/form'
import { compileTemplate, readTemplate } from '@tianbao/template'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

/** The rules that say that a name stands twice, and a list of which they say it. */
const rules = [
  { folder: 'hubei-ezhou/department-goal-2024', code: 'name_twice', list: 'long' },
  { folder: 'hubei-ezhou/department-goal-2023', code: 'name_twice', list: 'goals#g1.long' },
  { folder: 'hubei-ezhou/department-goal-2023', code: 'project_twice', list: 'projects' },
  { folder: 'hubei-guangshui/department-goal-2024', code: 'name_twice', list: 'long' },
  { folder: 'hubei-guangshui/department-goal-2024', code: 'project_twice', list: 'projects' },
  { folder: 'hunan/department-goal-2022', code: 'name_twice', list: 'indicators' },
]

function clean(folder: string): Form {
  const read = (path: string) =>
    readFileSync(new URL(`../templates/${folder}/${path}`, import.meta.url), 'utf8')
  const { template } = readTemplate(read('template.json'))
  const compiled = template && compileTemplate(template).compiled
  if (!compiled) throw new Error(`${folder} does not compile.`)
  const { data } = JSON.parse(read('samples/clean.json'))
  return createForm(compiled, { data, today: '2024-01-26', mintId: () => 'm1' })
}

/** The cells of a list where a name is typed, not prescribed. */
function namesIn(form: Form, list: string): readonly string[] {
  const cells = (form.grid()?.cells ?? []).flatMap((cell) => cell.addresses)
  return [...new Set(cells)].filter((address) => {
    const isName = address.startsWith(`${list}#`) && address.endsWith('.name')
    return isName && form.cell(address).origin === 'typed'
  })
}

/** A name as another hand would type it: with blanks and punctuation in other places. */
const respelled = (name: string) =>
  fc
    .array(fc.constantFrom('', '', ' ', '　', '，', '、', ' \u00a0'), {
      minLength: name.length,
      maxLength: name.length,
    })
    .map((gaps) => [...name].map((character, at) => character + (gaps[at] ?? '')).join(''))

describe.each(rules)('$code of $folder', ({ folder, code, list }) => {
  it('finds both rows of a name that stands twice, whatever blanks are in it', () => {
    const form = clean(folder)
    const names = namesIn(form, list)
    expect(names.length).toBeGreaterThan(1)
    const pair = fc
      .tuple(fc.constantFrom(...names), fc.constantFrom(...names))
      .filter(([first, second]) => first !== second)
      .chain(([first, second]) => respelled(form.cell(first).text).map((name) => ({ first, second, name })))
    const found = () =>
      form
        .findings('filling')
        .filter((finding) => finding.code === code)
        .flatMap((finding) => finding.addresses)
    expect(found()).toEqual([])
    fc.assert(
      fc.property(pair, ({ first, second, name }) => {
        form.set(second, name)
        expect(found().sort()).toEqual([first, second].sort())
        form.undo()
      }),
      { seed: 20240126, numRuns: 12 },
    )
    expect(found()).toEqual([])
  })
})
