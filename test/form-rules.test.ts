import { readFileSync } from 'node:fs'
import type { Json } from '@tianbao/edit'
import { createForm, type Form } from '@tianbao/form'
import { compileTemplate, readTemplate } from '@tianbao/template'
import { describe, expect, it } from 'vitest'

/** From a form that is in order: what is changed (null: emptied, or a row taken out), and all that is found then. */
interface Case {
  readonly name: string
  readonly changes: Readonly<Record<string, Json>>
  readonly finds: Readonly<Record<string, readonly string[]>>
}

/** The real forms: the name of their case files, their folder, and a day on which they are filled. */
const forms = [
  { name: 'ezhou-2024', folder: 'hubei-ezhou/department-goal-2024', today: '2023-12-26' },
  { name: 'guangshui-2024', folder: 'hubei-guangshui/department-goal-2024', today: '2023-12-26' },
  { name: 'ezhou-2023', folder: 'hubei-ezhou/department-goal-2023', today: '2022-11-25' },
  { name: 'hunan-2022', folder: 'hunan/department-goal-2022', today: '2022-01-10' },
]

const readText = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')
const readCases = (name: string) => JSON.parse(readText(`${name}.cases.json`))

function cleanForm(text: string, folder: string, today: string): Form {
  const reading = readTemplate(text)
  const compilation = reading.template ? compileTemplate(reading.template) : reading
  if (!('compiled' in compilation) || !compilation.compiled) {
    throw new Error(`The template is not usable: ${JSON.stringify(compilation.findings)}`)
  }
  const { data } = JSON.parse(readText(`${folder}samples/clean.json`))
  let minted = 0
  return createForm(compilation.compiled, { data, today, mintId: () => `m${++minted}` })
}

type Found = Readonly<Record<string, readonly string[]>>

/** What is found, by code; a code's cells in one list. */
function foundIn(form: Form): Found {
  const byCode: Record<string, string[]> = {}
  for (const { code, addresses } of form.findings('submitting')) {
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

describe.each(forms)('the rules of $name, on a form in order', ({ name, folder, today }) => {
  const place = `../templates/${folder}/`
  const text = readText(`${place}template.json`)
  const cases: readonly Case[] = readCases(`${name}-rules`)
  const form = cleanForm(text, place, today)
  const before = foundIn(form)

  it.each(cases)('$name', ({ changes, finds }) => {
    change(form, changes)
    const now = brought(before, foundIn(form))
    form.undo()
    expect(now).toEqual(finds)
    expect(foundIn(form)).toEqual(before)
  })

  it('have each a case that they find', () => {
    const rules: readonly { readonly id: string; readonly type: string }[] = JSON.parse(text).rules
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
