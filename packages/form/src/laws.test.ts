import { applyEdits, type Edit } from '@tianbao/edit'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openSmall, openTight } from './fixtures/small.fixture.ts'
import type { Form, Progress, SectionProgress } from './form-types.ts'

type Counted = Pick<Progress, 'filled' | 'total' | 'missing'> & {
  readonly sections: readonly SectionProgress[]
}

const cells = ['own', 'other', 'total'].flatMap((line) => [
  `money.${line}.current`,
  `money.${line}.last`,
  `money.${line}.share`,
])
const texts = fc.constantFrom(
  '',
  '0',
  '1',
  '2.5',
  '33.33',
  '约3',
  '1,200',
  '100',
  '１２',
  '是',
  '否',
  '甲',
  '2024-02-30',
)

type Gesture =
  | { readonly kind: 'type'; readonly at: string; readonly text: string }
  | { readonly kind: 'many'; readonly cells: readonly { readonly at: string; readonly text: string }[] }
  | { readonly kind: 'rows'; readonly names: readonly string[] }
  | { readonly kind: 'cell'; readonly row: number; readonly column: string; readonly text: string }
  | { readonly kind: 'remove' | 'move'; readonly row: number }
  | { readonly kind: 'undo' | 'redo' }
  | { readonly kind: 'reason'; readonly text: string }

const gesture: fc.Arbitrary<Gesture> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('many' as const),
      cells: fc.array(fc.record({ at: fc.constantFrom(...cells, 'department', 'remote'), text: texts }), {
        maxLength: 6,
      }),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({ kind: fc.constant('type' as const), at: fc.constantFrom(...cells), text: texts }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('type' as const),
      at: fc.constantFrom('department', 'date', 'remote', 'reason'),
      text: texts,
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('cell' as const),
      row: fc.nat(6),
      column: fc.constantFrom('target', 'last', 'name'),
      text: texts,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('rows' as const), names: fc.array(texts, { maxLength: 6 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constantFrom('remove' as const, 'move' as const), row: fc.nat(6) }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('undo' as const, 'redo' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('reason' as const), text: texts }) },
)

function perform(form: Form, what: Gesture): void {
  const drawn = (form.grid()?.rows ?? []).flatMap((row) =>
    row.address?.startsWith('rows#') ? [row.address] : [],
  )
  const rows = Array.isArray(form.data().rows)
    ? (form.data().rows as { id: string }[]).map((row) => `rows#${row.id}`)
    : []
  if (what.kind === 'type') form.type(what.at, what.text)
  if (what.kind === 'many') {
    const slots = drawn.slice(-2).map((row): [string, string] => [`${row}.name`, '乙'])
    form.setAll(new Map([...slots, ...what.cells.map(({ at, text }): [string, string] => [at, text])]))
  }
  if (what.kind === 'rows') {
    const values = what.names.map((name) => ({ name }))
    const made = form.addRows('rows', { under: 'effect' }, values)
    form.setAll(new Map(made.map((row, index) => [`${row}.target`, what.names[index]])))
  }
  if (what.kind === 'cell') {
    const row = drawn[what.row % drawn.length]
    if (row) form.type(`${row}.${what.column}`, what.text)
  }
  const row = 'row' in what ? rows[what.row % rows.length] : undefined
  if (what.kind === 'remove' && row) form.removeRow(row)
  if (what.kind === 'move' && row) form.moveRow(row, null)
  if (what.kind === 'undo') form.undo()
  if (what.kind === 'redo') form.redo()
  if (what.kind === 'reason') {
    const warning = form.findings('filling').find((finding) => finding.severity === 'warning')
    if (warning) form.setReason(warning.code, warning.addresses[0] ?? '', what.text)
  }
}

const summary = (form: Form) => ({
  findings: form.findings('submitting').map(({ code, addresses, params }) => ({ code, addresses, params })),
  computed: form.computed(),
  progress: countsOf(form.progress()),
  suspects: form.suspects(),
})

const countsOf = ({ filled, total, missing, sections }: Counted): unknown => ({
  filled,
  total,
  missing: [...missing].sort(),
  sections: sections.map(countsOf),
})

describe.each([
  ['a form', openSmall, 400],
  ['a form with more rows than are judged', openTight, 200],
] as const)('%s under any gestures', (_name, open, numRuns) => {
  it('is always what a fresh form makes of the same document', () => {
    fc.assert(
      fc.property(fc.array(gesture, { maxLength: 14 }), (gestures) => {
        const form = open()
        for (const what of gestures) {
          perform(form, what)
          form.findings('filling')
          form.suspects()
          form.progress()
        }
        const fresh = open({ document: form.document(), mintId: mintFrom(form) })
        expect(summary(form)).toEqual(summary(fresh))
      }),
      { seed: 20240126, numRuns },
    )
  })

  it('tells of every value that is shown otherwise than before', () => {
    fc.assert(
      fc.property(fc.array(gesture, { maxLength: 8 }), (gestures) => {
        const form = open()
        const told = new Set<string>()
        form.subscribe(({ addresses }) => {
          for (const address of addresses) told.add(address)
        })
        let before = looks(form)
        for (const what of gestures) {
          told.clear()
          perform(form, what)
          const now = looks(form)
          const others = [...now].filter(([at, look]) => before.has(at) && before.get(at) !== look)
          expect(others.filter(([at]) => !told.has(at))).toEqual([])
          before = now
        }
      }),
      { seed: 20240128, numRuns: numRuns / 4 },
    )
  })

  it('tells every change as edits that lead from the first document to the last, and back', () => {
    fc.assert(
      fc.property(fc.array(gesture, { maxLength: 14 }), (gestures) => {
        const form = open()
        const first = form.document()
        const told: Edit[] = []
        form.onEdits((edits) => told.push(...edits))
        for (const what of gestures) perform(form, what)
        const replayed = applyEdits(first, told)
        expect('tree' in replayed && replayed.tree).toEqual(form.document())
        while (form.history.undo.length > 0) form.undo()
        expect(form.document()).toEqual(first)
      }),
      { seed: 20240127, numRuns },
    )
  })
})

/** What every drawn value looks like. */
function looks(form: Form): ReadonlyMap<string, string> {
  const drawn = (form.grid()?.cells ?? []).flatMap((cell) => cell.addresses)
  return new Map(
    drawn.map((at) => {
      const { text, isReadonly, options } = form.cell(at)
      return [at, JSON.stringify([text, isReadonly, options])]
    }),
  )
}

/** Ids of slots that the first form shows and the fresh one would mint anew. */
function mintFrom(form: Form): () => string {
  const data = form.data().rows
  const taken = new Set(Array.isArray(data) ? (data as { id: string }[]).map((row) => row.id) : [])
  let next = 0
  return () => {
    do next += 1
    while (taken.has(`n${next}`))
    return `n${next}`
  }
}
