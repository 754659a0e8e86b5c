import { readFileSync } from 'node:fs'
import type { JsonObject } from '@tianbao/edit'
import { causesOf, countCauses, countCausesOf, createForm, type Form, type Suspect } from '@tianbao/form'
import { type CompiledTemplate, compileTemplate, readTemplate, type Sample } from '@tianbao/template'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const names = [
  'hubei-ezhou/department-goal-2023',
  'hubei-ezhou/department-goal-2024',
  'hubei-guangshui/department-goal-2024',
  'hunan/department-goal-2022',
] as const
type Name = (typeof names)[number]

const folderOf = (name: Name) => new URL(`../templates/${name}/`, import.meta.url)
const templates = new Map<Name, CompiledTemplate>()

function compiled(name: Name): CompiledTemplate {
  const known = templates.get(name)
  if (known) return known
  const { template } = readTemplate(readFileSync(new URL('template.json', folderOf(name)), 'utf8'))
  const made = template && compileTemplate(template).compiled
  if (!made) throw new Error(`${name} does not compile.`)
  templates.set(name, made)
  return made
}

function open(name: Name, sample: string): Form {
  const { data }: Sample = JSON.parse(readFileSync(new URL(`samples/${sample}.json`, folderOf(name)), 'utf8'))
  let minted = 0
  return createForm(compiled(name), { data, today: '2024-01-26', mintId: () => `m${++minted}` })
}

const brief = ({ address, kind, value, proposed, cures }: Suspect) => ({
  address,
  kind,
  value,
  proposed,
  cures,
})

describe('the suspects of a published form', () => {
  it('are the one total that makes two findings, in Ezhou 2024', () => {
    const form = open('hubei-ezhou/department-goal-2024', 'typed')
    expect(form.suspects()).toEqual([
      {
        address: 'funds.expense.total.last',
        kind: 'total',
        value: 2832.53,
        proposed: 2834.53,
        text: '2834.53',
        findings: [
          { code: 'expense_total', at: 'funds.expense.total.last' },
          { code: 'past_balance', at: 'funds.income.total.last' },
        ],
        leaves: [],
        cures: 2,
      },
    ])
  })

  it('are the one project that is just the excess, in Ezhou 2023, with what is left of it', () => {
    const form = open('hubei-ezhou/department-goal-2023', 'typed')
    expect(form.suspects()).toEqual([
      {
        address: 'projects#p4.current',
        kind: 'term',
        value: 214,
        proposed: null,
        text: '',
        findings: [
          { code: 'projects_beyond', at: 'projects#p1.current' },
          { code: 'row_beyond', at: 'projects#p4.current' },
        ],
        leaves: [{ code: 'projects_total', at: 'projects#p1.current' }],
        cures: 1,
      },
    ])
  })

  it('are not looked for again while nothing changes that they were found by, and are those of a fresh form', () => {
    const form = open('hubei-ezhou/department-goal-2024', 'typed')
    const found = form.suspects()
    form.type('functions', '另一种说法')
    form.type('phone', '1')
    expect(form.suspects()).toBe(found)
    form.type('funds.expense.total.last', '2834.53')
    expect(form.suspects()).toEqual([])
    form.undo()
    expect(form.suspects()).toEqual(found)
    form.type('funds.income.fiscal.last', '1')
    const fresh = createForm(form.template, {
      document: form.document(),
      today: '2024-01-26',
      mintId: () => 'm',
    })
    expect(form.suspects()).toEqual(fresh.suspects())
    expect(countCausesOf(form)).toEqual(countCauses(causesOf(form)))
  })

  it('are the shares that were written by hand, in Guangshui', () => {
    const form = open('hubei-guangshui/department-goal-2024', 'typed')
    expect(form.suspects().map(brief)).toEqual([
      { address: 'funds.expense.specific.share', kind: 'total', value: 68, proposed: 69, cures: 1 },
      { address: 'funds.income.own.share', kind: 'total', value: 3, proposed: 2, cures: 1 },
    ])
  })

  it.each(names)('are none in %s where the form is right or empty', (name) => {
    expect(open(name, 'clean').suspects()).toEqual([])
    expect(open(name, 'empty').suspects()).toEqual([])
  })
})

describe('an amount in 元 where the form says 万元', () => {
  const inBalance = ['hubei-ezhou/department-goal-2023', 'hubei-ezhou/department-goal-2024'] as const

  it.each(inBalance)('is named in %s, whatever line and year of the funds it is', (name) => {
    const form = open(name, 'clean')
    const cells = moneyIn(form).filter((address) => address.startsWith('funds.'))
    expect(cells.length).toBeGreaterThan(9)
    for (const address of cells) {
      const value = Number(form.cell(address).typed)
      form.set(address, yuan(value))
      expect(form.suspects().map(brief)[0]).toMatchObject({ address, kind: 'unit', proposed: value })
      form.undo()
      expect(form.suspects()).toEqual([])
    }
  })

  it.each(['hubei-ezhou/department-goal-2023', 'hubei-guangshui/department-goal-2024'] as const)(
    'is named in %s among the projects',
    (name) => {
      const form = open(name, 'clean')
      const cells = moneyIn(form).filter((address) => /^projects#.*\.current$/.test(address))
      for (const address of cells) {
        const value = Number(form.cell(address).typed)
        form.set(address, yuan(value))
        expect(form.suspects().map(brief)).toEqual([
          expect.objectContaining({ address, kind: 'unit', proposed: value }),
        ])
        form.undo()
      }
    },
  )
})

describe('a suspect', () => {
  const slips = fc.record({
    name: fc.constantFrom(...names),
    sample: fc.constantFrom('typed', 'clean'),
    slips: fc.array(
      fc.record({
        cell: fc.nat(60),
        how: fc.constantFrom(
          (value: number) => yuan(value),
          (value: number) => value / 10_000,
          (value: number) => Math.round(value * 100 + 200) / 100,
          (value: number) => Number(String(value).replace(/^(\d)(\d)/, '$2$1')),
        ),
      }),
      { minLength: 1, maxLength: 2 },
    ),
  })

  it('cures what it claims, adds nothing that it does not tell, and never touches the form', () => {
    let count = 0
    fc.assert(
      fc.property(slips, (given) => {
        const form = open(given.name, given.sample)
        const cells = moneyIn(form)
        for (const { cell, how } of given.slips) {
          const address = cells[cell % cells.length]
          if (address) form.set(address, how(Number(form.cell(address).typed)))
        }
        const document = form.document()
        const grid = form.grid()
        const before = findingsOf(form)
        for (const { address, proposed, findings, leaves } of form.suspects()) {
          expect([form.document(), form.grid()]).toEqual([document, grid])
          count += 1
          form.set(address, proposed ?? undefined)
          const after = findingsOf(form)
          for (const { code, at } of findings) {
            expect(before).toContain(`${code} ${at}`)
            expect(after).not.toContain(`${code} ${at}`)
          }
          const told = new Set([...before, ...leaves.map(({ code, at }) => `${code} ${at}`)])
          expect(after.filter((name) => !told.has(name))).toEqual([])
          form.undo()
          expect(form.document()).toEqual(document)
        }
      }),
      { seed: 20240126, numRuns: 40 },
    )
    expect(count).toBeGreaterThan(12)
  })

  it('is the same whether the form was kept up with or opened afresh', () => {
    const form = open('hubei-ezhou/department-goal-2024', 'typed')
    form.suspects()
    form.set('funds.income.fiscal.current', 23759800)
    form.addRow('long', { under: 'duty' }, { name: '新增' })
    const fresh = createForm(form.template, {
      document: form.document(),
      today: '2024-01-26',
      mintId: () => 'x',
    })
    expect(form.suspects()).toEqual(fresh.suspects())
    expect(form.suspects()).toBe(form.suspects())
  })
})

/** 万元 as 元, to the cent. */
function yuan(value: number): number {
  return Math.round(value * 1_000_000) / 100
}

function findingsOf(form: Form): readonly string[] {
  return form.findings('filling').map(({ code, addresses }) => `${code} ${addresses[0]}`)
}

/** Typed amounts that are not 0. */
function moneyIn(form: Form): readonly string[] {
  const found: string[] = []
  const visit = (value: unknown, address: string) => {
    if (typeof value === 'number' && value !== 0 && form.cell(address).field.kind === 'money')
      found.push(address)
    if (Array.isArray(value)) for (const row of value) visit(row, `${address}#${row.id}`)
    else if (typeof value === 'object' && value !== null)
      for (const [name, own] of Object.entries(value as JsonObject))
        visit(own, address === '' ? name : `${address}.${name}`)
  }
  visit(form.data(), '')
  return found
}
