import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete'
import { syntaxTree } from '@codemirror/language'
import { operators } from '@tianbao/template'
import type { PlaceChoice } from '../facts/place-choices.ts'

/** Operators by id with their Chinese titles: found by either. */
const operatorOptions: readonly Completion[] = operators.map(({ id, title }) => ({
  label: id,
  detail: title.zh,
  apply: id,
}))

/** In JSON-Logic: an operator where a name stands, a path within `var`. */
export function jsonCompletion(
  places: () => readonly PlaceChoice[],
): (context: CompletionContext) => CompletionResult | null {
  return (context) => {
    const node = syntaxTree(context.state).resolveInner(context.pos, -1)
    if (node.name !== 'PropertyName' && node.name !== 'String') return null
    const from = node.from + 1
    const to = Math.max(from, node.to - 1)
    if (context.pos < from) return null
    if (node.name === 'PropertyName') return { from, to, options: operatorOptions }
    const owner = node.parent?.name === 'Property' ? node.parent : node.parent?.parent
    const name = owner?.getChild('PropertyName')
    if (name == null || context.state.sliceDoc(name.from, name.to) !== '"var"') return null
    const options = places().map(
      ({ path, words }): Completion => ({ label: path, detail: words, apply: path }),
    )
    return { from, to, options }
  }
}
