import { type Expression, readExpression } from './expression.ts'

/** A formula that a text states: 预算执行率=预算完成数÷预算数×100%. */
export interface Formula {
  /** What it computes, without quotation marks and list number. */
  readonly name: string
  readonly expression: Expression
  /** Where in the text its sentence begins. */
  readonly from: number
}

/** Formulas of one text that are looked at: each may look through the whole text for what its quantities are. */
const most = 40

/**
 * The formulas of a text, in order: at most one a sentence, the first forty. What is behind an = and does not read is
 * none.
 */
export function readFormulas(text: string): readonly Formula[] {
  const formulas = sentencesOf(text).flatMap(({ words, from }) => {
    const equals = /[=＝]/.exec(words)
    if (!equals) return []
    const name = plainName(
      words
        .slice(0, equals.index)
        .split(/[，,：:]/)
        .at(-1) ?? '',
    )
    const [said = ''] = words.slice(equals.index + 1).split(/[，,：:=＝]/)
    const expression = readExpression(said)
    return name === '' || !expression ? [] : [{ name, expression, from }]
  })
  return formulas.slice(0, most)
}

/** What a text says that a quantity is: behind 预算调整数: or 预算调整数指. Undefined where it does not say. */
export function definitionOf(text: string, quantity: string): string | undefined {
  for (const { words } of sentencesOf(text)) {
    const plain = plainName(words).replace(/^(?:其中|式中)[，,：:]?/, '')
    if (!plain.startsWith(quantity)) continue
    const said = /^(?:[:：]|是指|指的是|指|是|为|即)(.+)$/.exec(plain.slice(quantity.length))
    if (said) return said[1]
  }
  return undefined
}

function sentencesOf(text: string): readonly { readonly words: string; readonly from: number }[] {
  return [...text.matchAll(/[^。；;！？!?\n]+/g)].map((found) => ({ words: found[0], from: found.index }))
}

function plainName(words: string): string {
  return words.replace(/[\s“”"「」『』]/g, '').replace(/^[（(]?\d{1,3}[）).．、]/, '')
}
