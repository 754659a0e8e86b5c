/** What a formula in words says: quantities by name, numbers, and the four operations. */
export type Expression =
  | { readonly kind: 'quantity'; readonly name: string }
  | { readonly kind: 'number'; readonly value: number }
  | {
      readonly kind: 'operation'
      readonly operator: Operator
      readonly left: Expression
      readonly right: Expression
    }

type Operator = '+' | '-' | '*' | '/'

/** Brackets beyond this depth are not read: no formula of a form has them. */
const deepest = 8
/** Characters beyond which a text is no formula that anybody computes; bounds the tree, too. */
const longest = 500

/**
 * Reads `(A-B)/C×100%` with quantities named in words, in linear time; undefined where it is none. Brackets right after
 * a name are part of it: 批复的本年(调整)预算数. `100` and `100%` are the whole: a ratio is read without its per cent.
 */
export function readExpression(text: string): Expression | undefined {
  if (text.length > longest) return undefined
  const marks = fold(text)
  let at = 0

  const sum = (depth: number): Expression | undefined => chain('+-', () => product(depth))
  const product = (depth: number): Expression | undefined => chain('*/', () => factor(depth))

  function chain(operators: string, next: () => Expression | undefined): Expression | undefined {
    let left = next()
    while (left && at < marks.length && operators.includes(marks.charAt(at))) {
      const operator = marks.charAt(at) as Operator
      at += 1
      const right = next()
      left = right && { kind: 'operation', operator, left, right }
    }
    return left
  }

  function factor(depth: number): Expression | undefined {
    if (marks[at] !== '(') return named()
    if (depth === deepest) return undefined
    at += 1
    const inside = sum(depth + 1)
    if (!inside || marks[at] !== ')') return undefined
    at += 1
    return inside
  }

  function named(): Expression | undefined {
    const from = at
    let open = 0
    while (at < marks.length && (open > 0 || !'+-*/)'.includes(marks.charAt(at)))) {
      if (marks[at] === '(') open += 1
      if (marks[at] === ')') open -= 1
      at += 1
    }
    const name = marks.slice(from, at)
    if (name === '' || open > 0) return undefined
    const number = /^(\d{1,9}(?:\.\d{1,9})?)%?$/.exec(name)
    if (!number) return { kind: 'quantity', name }
    const value = Number(number[1])
    return { kind: 'number', value: value === 100 ? 1 : name.endsWith('%') ? value / 100 : value }
  }

  const read = sum(0)
  return at === marks.length ? read : undefined
}

/** The value of an expression; undefined where a quantity has none. */
export function evaluate(
  expression: Expression,
  amountOf: (name: string) => number | undefined,
): number | undefined {
  if (expression.kind === 'number') return expression.value
  if (expression.kind === 'quantity') return amountOf(expression.name)
  const left = evaluate(expression.left, amountOf)
  const right = evaluate(expression.right, amountOf)
  if (left === undefined || right === undefined) return undefined
  switch (expression.operator) {
    case '+':
      return left + right
    case '-':
      return left - right
    case '*':
      return left * right
    case '/':
      return right === 0 ? undefined : left / right
  }
}

/** The names of the quantities, each once, in order. */
export function quantitiesOf(expression: Expression): readonly string[] {
  if (expression.kind === 'number') return []
  if (expression.kind === 'quantity') return [expression.name]
  return [...new Set([...quantitiesOf(expression.left), ...quantitiesOf(expression.right)])]
}

/** What is divided by what, factors that are numbers left aside; undefined where nothing is. */
export function ratioOf(
  expression: Expression,
): { readonly over: Expression; readonly under: Expression } | undefined {
  const bare = withoutNumbers(expression)
  return bare.kind === 'operation' && bare.operator === '/'
    ? { over: withoutNumbers(bare.left), under: withoutNumbers(bare.right) }
    : undefined
}

function withoutNumbers(expression: Expression): Expression {
  if (expression.kind !== 'operation' || expression.operator !== '*') return expression
  if (expression.right.kind === 'number') return withoutNumbers(expression.left)
  if (expression.left.kind === 'number') return withoutNumbers(expression.right)
  return expression
}

/** The many ways to write an operator as one; spaces and quotation marks out. */
function fold(text: string): string {
  return text
    .replace(/[\s“”"「」『』]/g, '')
    .replace(/[（[［【]/g, '(')
    .replace(/[）\]］】]/g, ')')
    .replace(/＋/g, '+')
    .replace(/[－−–—]/g, '-')
    .replace(/[÷／]/g, '/')
    .replace(/[×✕＊]|[xX](?=\d)/g, '*')
    .replace(/％/g, '%')
}
