import { readFileSync } from 'node:fs'
import type { Json } from '@tianbao/edit'
import type { Form } from '@tianbao/form'
import { describe, expect, it } from 'vitest'
import { openSample, realForms, templateOf } from './real-forms.ts'

/** From a form that is in order: what is changed (null: emptied, or a row taken out), and all that is found then. */
interface Case {
  readonly name: string
  readonly changes: Readonly<Record<string, Json>>
  readonly finds: Readonly<Record<string, readonly string[]>>
}

const readCases = (name: string) =>
  JSON.parse(readFileSync(new URL(`${name}.cases.json`, import.meta.url), 'utf8'))

type Found = Readonly<Record<string, readonly string[]>>

/** What rules find, by code; a code's cells in one list. How clauses read is scoring's to say, with cases of its own. */
function foundIn(form: Form): Found {
  const byCode: Record<string, string[]> = {}
  for (const { code, addresses } of form.findings('submitting')) {
    if (code.startsWith('scoring.')) continue
    byCode[code] = [...(byCode[code] ?? []), ...addresses]
  }
  return byCode
}

/** Cells that a change brought under a code. */
function brought(before: Found, now: Found): Found {
  return Object.fromEntries(
    Object.entries(now).flatMap(([code, cells]) => {
      const fresh = cells.filter((cell) => !before[code]?.includes(cell))
      return fresh.length > 0 ? [[code, fresh]] : []
    }),
  )
}

function change(form: Form, changes: Case['changes']): void {
  form.gesture('change', () => {
    for (const [address, value] of Object.entries(changes)) {
      if (value !== null) form.set(address, value)
      else if (/#[^.]+$/.test(address)) form.removeRow(address)
      else form.clear([address])
    }
  })
}

describe.each(realForms)('the rules of $name, on a form in order', (real) => {
  const { name } = real
  const cases: readonly Case[] = readCases(`${name}-rules`)
  const form = openSample(real, 'clean')
  const before = foundIn(form)

  it.each(cases)('$name', ({ changes, finds }) => {
    change(form, changes)
    const now = brought(before, foundIn(form))
    form.undo()
    expect(now).toEqual(finds)
    expect(foundIn(form)).toEqual(before)
  })

  it('have each a case that they find', () => {
    const { rules = [] } = templateOf(real)
    const indicators: readonly { readonly codes: readonly string[] }[] = readCases(`${name}-indicators`)
    const typed: readonly { readonly code: string }[] = readCases(name)
    const shown = new Set([
      ...cases.flatMap(({ finds }) => Object.keys(finds)),
      ...indicators.flatMap(({ codes }) => codes),
      ...typed.map(({ code }) => code),
    ])
    const judging = rules.filter(({ type }) => type === 'check' || type === 'compute')
    expect(judging.map(({ id }) => id).filter((id) => !shown.has(id))).toEqual([])
  })
})
