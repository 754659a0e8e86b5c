import { functionNames, type Token, tokensOf } from '@tianbao/template'
import type { ColouredPiece } from '../code/colour-tokens.ts'

const functions = new Set(functionNames)
const constants = new Set(['真', '假', '空', '且', '或', '并且', '或者'])

/** A formula in coloured pieces: functions, places, values, signs. */
export function formulaPieces(text: string): readonly ColouredPiece[] {
  const tokens = tokensOf(text.startsWith('=') ? ` ${text.slice(1)}` : text)
  return tokens.map((token, at) => ({ from: token.from, to: token.to, kind: kindOf(token, tokens[at + 1]) }))
}

function kindOf(token: Token, next: Token | undefined): string {
  switch (token.kind) {
    case 'name':
      if (constants.has(token.text)) return 'constant'
      return functions.has(token.text) || (next?.kind === 'sign' && next.text === '(') ? 'function' : 'place'
    case 'path':
    case 'variable':
      return 'place'
    case 'quoted':
      return 'function'
    case 'text':
      return 'string'
    case 'number':
      return 'number'
    case 'bad':
      return 'bad'
    default:
      return 'sign'
  }
}
