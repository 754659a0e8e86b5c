import type { Form } from '@tianbao/form'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ezhou2023, ezhou2024, guangshui2024, hunan2022, openSample } from './real-forms.ts'

/** The rules that say that a name stands twice, and a list of which they say it. */
const rules = [
  { real: ezhou2024, code: 'name_twice', list: 'long' },
  { real: ezhou2023, code: 'name_twice', list: 'goals#g1.long' },
  { real: ezhou2023, code: 'project_twice', list: 'projects' },
  { real: guangshui2024, code: 'name_twice', list: 'long' },
  { real: guangshui2024, code: 'project_twice', list: 'projects' },
  { real: hunan2022, code: 'name_twice', list: 'indicators' },
]

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

describe.each(rules)('$code of $real.name', ({ real, code, list }) => {
  it('finds both rows of a name that stands twice, whatever blanks are in it', () => {
    const form = openSample(real, 'clean')
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
