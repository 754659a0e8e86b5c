import { fromPointer, toPointer } from '@tianbao/edit'
import type { Finding } from '@tianbao/finding'
import type { CompiledTemplate, Sample } from '@tianbao/template'
import { createForm } from '../create-form.ts'
import type { Form, FormOptions } from '../form-types.ts'

/** A finding as samples expect it: its code, and the first place as a JSON Pointer into the data. */
export interface ExpectedFinding {
  readonly code: string
  readonly path: string
}

/** What a sample expects, and what its form says. A sample that expects nothing is judged by nothing. */
export interface SampleVerdict {
  readonly isMet: boolean
  /** Expected, and not there. */
  readonly missing: readonly ExpectedFinding[]
  /** There, and not expected. */
  readonly extra: readonly ExpectedFinding[]
  /** Where a score is expected and is another one; null where the form has none. */
  readonly score: { readonly expected: number; readonly found: number | null } | null
}

type SampleOptions = Pick<FormOptions, 'validate' | 'today'>

/** The day on which samples are judged: one of the form's own year, so that they say the same every day and everywhere. */
export function sampleDay({ year }: Pick<CompiledTemplate, 'year'>): string {
  return `${year}-01-26`
}

/** Opens a sample: its data, and the reasons that were written. Ids of rows that have none are counted. */
export function openSample(
  compiled: CompiledTemplate,
  { data, reasons = [] }: Sample,
  options: SampleOptions,
): Form {
  let minted = 0
  const form = createForm(compiled, { ...options, data, mintId: () => `slot${++minted}` })
  for (const { code, path, text } of reasons) {
    const at = fromPointer(form.document(), path)
    if (at !== undefined) form.setReason(code, at, text)
  }
  return form
}

/** What a form says now, as a sample may expect it: its findings on submitting, in order, and its score if it has one. */
export function expectationOf(form: Form): NonNullable<Sample['expect']> {
  const data = form.data()
  const findings = form.findings('submitting').map((finding) => placed(finding, data))
  const score = form.scores()?.total.points ?? null
  return { findings: findings.toSorted(byCode).map((one) => ({ ...one })), ...(score !== null && { score }) }
}

/** Fills a template with a sample, and holds what it says to what the sample expects. */
export function judgeSample(
  compiled: CompiledTemplate,
  sample: Sample,
  options: SampleOptions,
): SampleVerdict {
  const found = expectationOf(openSample(compiled, sample, options))
  const { findings, score } = sample.expect ?? {}
  const expected = (findings ?? found.findings ?? []).map(readExpected)
  const said = (found.findings ?? []).map(readExpected)
  const missing = without(expected, said)
  const extra = without(said, expected)
  const isOther = score !== undefined && score !== found.score
  return {
    isMet: missing.length === 0 && extra.length === 0 && !isOther,
    missing,
    extra,
    score: isOther ? { expected: score, found: found.score ?? null } : null,
  }
}

function placed({ code, addresses: [first] }: Finding, data: ReturnType<Form['data']>): ExpectedFinding {
  return { code, path: first === undefined ? '' : (toPointer(data, first) ?? first) }
}

function readExpected(value: unknown): ExpectedFinding {
  const { code, path } = (
    typeof value === 'object' && value !== null ? value : {}
  ) as Partial<ExpectedFinding>
  return { code: String(code ?? ''), path: String(path ?? '') }
}

/** Those of a list that another one does not have, as often as it does not. */
function without(
  list: readonly ExpectedFinding[],
  others: readonly ExpectedFinding[],
): readonly ExpectedFinding[] {
  const left = new Map<string, number>()
  const name = ({ code, path }: ExpectedFinding) => `${code} ${path}`
  for (const other of others) left.set(name(other), (left.get(name(other)) ?? 0) + 1)
  return list.filter((one) => {
    const count = left.get(name(one)) ?? 0
    left.set(name(one), count - 1)
    return count <= 0
  })
}

function byCode(a: ExpectedFinding, b: ExpectedFinding): number {
  return compare(a.code, b.code) || compare(a.path, b.path)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
