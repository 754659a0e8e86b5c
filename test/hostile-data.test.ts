import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Json, JsonObject } from '@tianbao/edit'
import { type Finding, sentence } from '@tianbao/finding'
import { createForm, type Form, messagesFor } from '@tianbao/form'
import {
  type CompiledTemplate,
  checkGate,
  compileTemplate,
  lintTemplate,
  readTemplate,
  type Template,
} from '@tianbao/template'
import { createValidator, type Validator } from '@tianbao/template/validate'
import { describe, expect, it } from 'vitest'

/**
 * What nobody types and anybody can send, to every template: each ends in findings, none in a failure, and there is
 * never more to tell than there are cells. Work is counted, not timed.
 */
const root = fileURLToPath(new URL('../templates', import.meta.url))
const folders = readdirSync(root).flatMap((region) =>
  readdirSync(join(root, region)).map((form) => `${region}/${form}`),
)

type Shape = (data: JsonObject) => JsonObject
type Row = JsonObject & { readonly id: string }

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Every leaf of data through `leaf`; what names a row stays. A leaf that becomes undefined is absent. */
function eachLeaf(data: JsonObject, leaf: (value: Json) => Json | undefined): JsonObject {
  const through = (value: Json): Json | undefined => {
    if (Array.isArray(value)) return value.flatMap((item: Json) => through(item) ?? [])
    return isObject(value) ? eachLeaf(value, leaf) : leaf(value)
  }
  return Object.fromEntries(
    Object.entries(data).flatMap(([name, value]) => {
      const now = name === 'id' || name === 'under' ? value : through(value)
      return now === undefined ? [] : [[name, now]]
    }),
  )
}

/** Every list of rows, at the top and within rows, through `change`. */
function eachList(data: JsonObject, change: (rows: readonly Row[]) => readonly Json[]): JsonObject {
  return Object.fromEntries(
    Object.entries(data).map(([name, value]): [string, Json] => {
      if (isObject(value)) return [name, eachList(value, change)]
      if (!Array.isArray(value)) return [name, value]
      const rows = (value as readonly Row[]).map((row) => eachList(row, change) as Row)
      return [name, [...change(rows)]]
    }),
  )
}

/** Every list at the top through `change`. */
function eachListOnce(data: JsonObject, change: (rows: readonly Row[]) => readonly Json[]): JsonObject {
  return Object.fromEntries(
    Object.entries(data).map(([name, value]): [string, Json] => [
      name,
      Array.isArray(value) ? [...change(value as readonly Row[])] : value,
    ]),
  )
}

/** So many rows out of a few, each with an id of its own. */
function repeated(rows: readonly JsonObject[], count: number): readonly Row[] {
  return Array.from({ length: count }, (_, n) => ({ ...rows[n % rows.length], id: `r${n}` }))
}

/** A value of another kind than the one that was there. */
function otherKind(value: Json): Json {
  if (typeof value === 'number') return { a: [true] }
  return typeof value === 'string' ? ['x', { y: 1 }] : '无'
}

const hostileIds: readonly Json[] = ['', 7, null, {}, 'a.b#c', '__proto__', 'constructor', '目 标']

const shapes: readonly (readonly [string, Shape])[] = [
  ['every cell empty', (data) => eachLeaf(data, () => undefined)],
  ['every cell null', (data) => eachLeaf(data, () => null)],
  ['every cell wrong in kind', (data) => eachLeaf(data, otherKind)],
  [
    'every group and list wrong in kind',
    (data) =>
      Object.fromEntries(Object.entries(data).map(([name, value]) => [name, isObject(value) ? [] : 7])),
  ],
  ['lists of what is no row', (data) => eachList(data, () => [1, null, 'x', [], {}, [[]]])],
  ['rows without ids', (data) => eachList(data, (rows) => rows.map(({ id: _, ...row }) => row))],
  ['rows of one id', (data) => eachList(data, (rows) => rows.map((row) => ({ ...row, id: 'same' })))],
  [
    'rows under no node of the catalog',
    (data) => eachList(data, (rows) => rows.map((row, n) => ({ ...row, id: `gone${n}`, under: 'nowhere' }))),
  ],
  [
    'rows whose ids are no ids',
    (data) =>
      eachList(data, (rows) =>
        rows.map((row, n) => ({ ...row, id: hostileIds[n % hostileIds.length] ?? null, under: '__proto__' })),
      ),
  ],
  [
    'names that objects inherit',
    (data) => ({ ...data, ...(JSON.parse('{"__proto__":{"a":1},"constructor":1}') as JsonObject) }),
  ],
]

function read(folder: string): Template {
  const reading = readTemplate(readFileSync(join(root, folder, 'template.json'), 'utf8'))
  if (!reading.template) throw new Error(`${folder} does not read: ${JSON.stringify(reading.findings)}`)
  return reading.template
}

type Open = (data: JsonObject) => Form

/** What opens forms of a template, compiled once. */
function opener(template: Template): Open {
  const { compiled, findings } = compileTemplate(template)
  if (!compiled) throw new Error(`${template.title} does not compile: ${JSON.stringify(findings)}`)
  return openerOf(compiled, createValidator(compiled))
}

function openerOf(compiled: CompiledTemplate, validate: Validator): Open {
  let minted = 0
  return (data) => createForm(compiled, { data, validate, today: '2024-01-26', mintId: () => `m${++minted}` })
}

/** The template with room for 10,000 rows in every list. */
function roomy({ template }: Form): Open {
  const lists = Object.entries(template.lists).map(([name, list]) => [name, { ...list, maxItems: 10_000 }])
  return openerOf({ ...template, lists: Object.fromEntries(lists) }, () => [])
}

function typed(folder: string): JsonObject {
  return JSON.parse(readFileSync(join(root, folder, 'samples/typed.json'), 'utf8')).data
}

/** The leaves of data, and the rows. */
function sizeOf(value: Json): number {
  if (typeof value !== 'object' || value === null) return 1
  return Object.values(value).reduce<number>((size, one) => size + sizeOf(one ?? null), 1)
}

/** Judges a form and draws it; how much that tells is bounded by the cells and the values that there are. */
function judge(form: Form) {
  const findings = form.findings('submitting')
  const cells = form.grid()?.cells.length ?? 0
  form.progress()
  const size = sizeOf(form.data()) + cells + form.template.rules.length
  const places = findings.reduce((sum, finding) => sum + finding.addresses.length, 0)
  expect(findings.length).toBeLessThanOrEqual(4 * size)
  expect(places).toBeLessThanOrEqual(16 * size)
  return findings
}

describe.each(folders)('%s', (folder) => {
  const template = read(folder)
  const data = typed(folder)
  const open = opener(template)
  const messages = messagesFor(open(data).template, 'zh-CN')

  /** Every sentence can be read: no value of ours in it, and not the whole of a text. */
  const sayAll = (findings: readonly Finding[]) => {
    for (const finding of findings) {
      const said = sentence(finding, messages)
      expect(said).not.toMatch(/undefined|NaN|\[object/)
      expect(said.length).toBeLessThan(4_000)
    }
  }

  it.each(shapes)('of %s has findings, each with its sentence', (_name, shape) => {
    const form = open(shape(data))
    const findings = judge(form)
    expect(findings.length).toBeGreaterThan(0)
    sayAll(findings)
    expect(form.grid()?.faults).toEqual([])
  })

  it('of 10,000 rows says that there are too many, once, and stays bounded', () => {
    const [list] = Object.entries(data).find(([, value]) => Array.isArray(value)) ?? ['']
    const rows = Array.from({ length: 10_000 }, (_, n) => ({ id: `r${n}`, name: `第 ${n} 项` }))
    const findings = judge(open({ ...data, [list]: rows }))
    const many = findings.filter((finding) => finding.code === 'form.rows_beyond')
    expect(many.map((finding) => finding.addresses)).toEqual([[list]])
  })

  it('of 1,000 full rows a list tells the rules of the first of them, and once of the rest', () => {
    const form = open(eachListOnce(data, (rows) => repeated(rows, 1_000)))
    const findings = judge(form)
    const lists = Object.values(form.template.lists).filter(({ pattern }) => !pattern.includes('*'))
    const beyond = findings.filter(({ code }) => code === 'form.rows_beyond')
    expect(beyond.map(({ addresses }) => addresses[0]).sort()).toEqual(
      lists.map((list) => list.pattern).sort(),
    )
    const judged = lists.reduce((sum, { maxItems }) => sum + maxItems, 0)
    expect(findings.length).toBeLessThan(12 * judged)
    expect(form.suspects()).toEqual([])
    sayAll(findings)
  })

  it('of 3,000 rows that the form has room for lists what can be read, and counts the rest', () => {
    const [list = ''] = Object.entries(data).find(([, value]) => Array.isArray(value)) ?? []
    const rows = repeated((data[list] as readonly Row[]).map(bare), 3_000)
    const form = roomy(open(data))({
      ...data,
      [list]: rows.map((row) => ({ ...row, name: ['x'], target: 7 })),
    })
    const findings = form.findings('submitting')
    const more = findings.find(({ code }) => code === 'form.more')
    expect(findings.length).toBeLessThanOrEqual(1_001)
    expect(Number(more?.params.count)).toBeGreaterThan(1_000)
    expect(findings[0]?.severity).toBe('error')
    expect(findings.reduce((sum, { addresses }) => sum + addresses.length, 0)).toBeLessThanOrEqual(20_000)
    sayAll(findings)
  })

  it('of texts of 100,000 characters finds every one of them that is too long', () => {
    const long = '长'.repeat(100_000)
    const texts = Object.entries(data).filter(([, value]) => typeof value === 'string')
    const lists = Object.entries(data).filter(([, value]) => Array.isArray(value))
    const form = open({
      ...Object.fromEntries(texts.map(([name]) => [name, long])),
      ...Object.fromEntries(
        lists.map(([name, rows]) => [name, (rows as Json[]).slice(-1).map((row) => longRow(row, long))]),
      ),
    })
    const findings = judge(form)
    for (const [name] of texts)
      expect(
        findings.some((one) => one.addresses.includes(name)),
        name,
      ).toBe(true)
    sayAll(findings)
  })

  it('of a column that one row lacks is judged as of one that is empty there', () => {
    const lacking = eachList(data, (rows) => rows.map((row, n) => (n === 0 ? bare(row) : row)))
    const empty = eachList(data, (rows) =>
      rows.map((row, n) => (n === 0 ? { ...nulls(row), ...bare(row) } : row)),
    )
    const codes = (shape: JsonObject) =>
      judge(open(shape))
        .filter((finding) => !finding.code.startsWith('schema.'))
        .map((finding) => `${finding.code} ${finding.addresses.join(' ')}`)
    expect(codes(lacking)).toEqual(codes(empty))
  })

  it('that names a missing catalog compiles or is refused, and the author is told', () => {
    const broken = { ...template, catalog: (template.catalog ?? []).slice(0, 0) }
    const told = [...checkGate(broken), ...lintTemplate(broken)].map((finding) => finding.code)
    expect(told).toContain('lint.unknown_catalog')
    const { compiled } = compileTemplate(broken)
    if (compiled) judge(openerOf(compiled, createValidator(compiled))(data))
  })
})

function longRow(row: Json, long: string): Json {
  return isObject(row) ? eachLeaf(row, (value) => (typeof value === 'string' ? long : value)) : row
}

const bare = ({ id, under }: Row): JsonObject => ({ id, ...(under === undefined ? {} : { under }) })
const nulls = (row: Row): JsonObject =>
  Object.fromEntries(
    Object.keys(row).flatMap((name) => (name === 'under' || Array.isArray(row[name]) ? [] : [[name, null]])),
  )
