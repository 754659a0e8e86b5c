import fc from 'fast-check'
import type { MappingStep } from '../carry/mapping.ts'

/** Patterns of the small form, of every sort; the last two it does not have. */
const paths = fc.constantFrom(
  'name',
  'filler',
  'kind',
  'filed',
  'funds.income.current',
  'funds.income.last',
  'funds.expense.before',
  'goals.*.text',
  'goals.*.tasks.*.text',
  'goals.*.tasks.*.cost',
  'annual.*.name',
  'annual.*.target',
  'annual.*.last',
  'note',
  'no.such',
  'goals.*.no',
)
const some = fc.array(paths, { minLength: 1, maxLength: 3 })
const separator = fc.constantFrom('、', ' ', '\n')

/** Any step, however odd. */
export const anyStep: fc.Arbitrary<MappingStep> = fc.oneof(
  fc.record({
    op: fc.constantFrom('keep' as const, 'cast' as const, 'first' as const),
    from: paths,
    to: paths,
  }),
  fc.record({
    op: fc.constant('scale' as const),
    from: paths,
    to: paths,
    by: fc.constantFrom(10, 0.0001, 0.1, Number.NaN),
  }),
  fc.record({
    op: fc.constant('options' as const),
    from: paths,
    to: paths,
    map: fc.constantFrom<Readonly<Record<string, string>>>({ 甲: '乙' }, {}),
  }),
  fc.record({ op: fc.constant('archive' as const), from: paths }),
  fc.record({ op: fc.constant('split' as const), from: paths, to: some, at: separator }),
  fc.record({ op: fc.constant('join' as const), from: some, to: paths, with: separator }),
  fc.record({
    op: fc.constant('rows' as const),
    from: some,
    to: paths,
    under: fc.constantFrom<string | Readonly<Record<string, string>>>('output', { effect: 'output' }, 'none'),
  }),
  fc.record({ op: fc.constant('constant' as const), to: paths, value: fc.constantFrom('甲', 1) }),
)
