import type { Operator } from './operator.ts'

/** A case of an operator, as its `*.cases.json` has it. */
export interface OperatorCase {
  readonly logic: unknown
  readonly data?: unknown
  readonly result: unknown
}

const families: Readonly<Record<Operator['family'], string>> = {
  data: 'Data',
  logic: 'Logic',
  compare: 'Comparing',
  number: 'Numbers',
  text: 'Texts',
  list: 'Lists',
}

const mostExamples = 3

/** `docs/operators.md`: every operator with its titles, operands and first cases, by family. */
export function operatorsPage(
  operators: readonly Operator[],
  casesOf: (operator: Operator) => readonly OperatorCase[],
): string {
  const sections = Object.entries(families).flatMap(([family, title]) => [
    `## ${title}`,
    '',
    ...operators
      .filter((operator) => operator.family === family)
      .flatMap((one) => section(one, casesOf(one))),
  ])
  const head = [
    '# Operators',
    '',
    'The words of rules. Those marked *standard* are JSON-Logic as jsonlogic.com has it, up to the list of',
    '[differences](json-logic-differences.md); the others are proposals of its community or our own, and know that empty is not',
    'zero. This page is generated from the operators and their cases in `packages/rules/src/operators/`.',
    '',
  ]
  return [...head, ...sections].join('\n')
}

function section(operator: Operator, cases: readonly OperatorCase[]): readonly string[] {
  const { id, title, isStandard } = operator
  const kind = isStandard ? ', *standard*' : ''
  const examples = cases.slice(0, mostExamples).map((one) => {
    const over = one.data === undefined ? '' : ` on \`${JSON.stringify(one.data)}\``
    return `- \`${JSON.stringify(one.logic)}\`${over} is \`${JSON.stringify(one.result)}\``
  })
  return [
    `### \`${id}\` ${title.zh} · ${title.en}`,
    '',
    `${operandsText(operator)}${kind}.`,
    '',
    ...examples,
    '',
  ]
}

function operandsText({ arity: [min, max] }: Operator): string {
  if (min === max) return `${min} ${min === 1 ? 'operand' : 'operands'}`
  return max === Number.POSITIVE_INFINITY ? `${min} operands or more` : `${min} to ${max} operands`
}
