import { readFileSync } from 'node:fs'
import type { Json } from '@tianbao/edit'
import { type CheckedFinding, createForm, type Form } from '@tianbao/form'
import { compileTemplate, readTemplate } from '@tianbao/template'
import { describe, expect, it } from 'vitest'
import typed from './guangshui-2024.cases.json' with { type: 'json' }
import indicators from './guangshui-2024-indicators.cases.json' with { type: 'json' }
import table from './guangshui-2024-rules.cases.json' with { type: 'json' }

/** From a form that is in order: what is changed (null: emptied, or a row taken out), and all that is found then. */
interface Case {
  readonly name: string
  readonly changes: Readonly<Record<string, Json>>
  readonly finds: Readonly<Record<string, readonly string[]>>
}

const cases = table as unknown as readonly Case[]
const folder = new URL('../templates/hubei-guangshui/department-goal-2024/', import.meta.url)
const text = readFileSync(new URL('template.json', folder), 'utf8')

function cleanForm(): Form {
  const reading = readTemplate(text)
  const compilation = reading.template ? compileTemplate(reading.template) : reading
  if (!('compiled' in compilation) || !compilation.compiled) {
    throw new Error(`The template is not usable: ${JSON.stringify(compilation.findings)}`)
  }
  const { data } = JSON.parse(readFileSync(new URL('samples/clean.json', folder), 'utf8'))
  let minted = 0
  return createForm(compilation.compiled, { data, today: '2023-12-26', mintId: () => `m${++minted}` })
}

const form = cleanForm()
const before = found()

/** What is found, by code; a code's cells in one list. */
function found(): Readonly<Record<string, readonly string[]>> {
  const byCode: Record<string, string[]> = {}
  for (const { code, addresses } of form.findings('submitting') as readonly CheckedFinding[]) {
    byCode[code] = [...(byCode[code] ?? []), ...addresses]
  }
  return byCode
}

/** Cells that a change brought under a code. */
function brought(): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    Object.entries(found()).flatMap(([code, cells]) => {
      const fresh = cells.filter((cell) => !before[code]?.includes(cell))
      return fresh.length > 0 ? [[code, fresh]] : []
    }),
  )
}

function change(changes: Case['changes']): void {
  form.gesture('change', () => {
    for (const [address, value] of Object.entries(changes)) {
      if (value !== null) form.set(address, value)
      else if (/#[^.]+$/.test(address)) form.removeRow(address)
      else form.clear([address])
    }
  })
}

describe('the rules of Guangshui, 2024, on a form in order', () => {
  it.each(cases)('$name', ({ changes, finds }) => {
    change(changes)
    const now = brought()
    form.undo()
    expect(now).toEqual(finds)
    expect(found()).toEqual(before)
  })

  it('have each a case that they find', () => {
    const rules: readonly { readonly id: string; readonly type: string }[] = JSON.parse(text).rules
    const shown = new Set([
      ...cases.flatMap(({ finds }) => Object.keys(finds)),
      ...indicators.flatMap(({ codes }) => codes),
      ...typed.map(({ code }) => code),
    ])
    const judging = rules.filter(({ type }) => type === 'check' || type === 'compute')
    expect(judging.map(({ id }) => id).filter((id) => !shown.has(id))).toEqual([])
  })
})
