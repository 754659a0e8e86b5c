import { jsonLanguage } from '@codemirror/lang-json'

/** From where to where the value at a JSON Pointer stands in a text; null where the text has none there. */
export function spanOfPointer(
  text: string,
  pointer: string,
): { readonly from: number; readonly to: number } | null {
  let node = jsonLanguage.parser.parse(text).topNode.firstChild
  const names = pointer === '' ? [] : pointer.slice(1).split('/').map(unescaped)
  for (const name of names) {
    if (node?.name === 'Object') {
      const own = node
        .getChildren('Property')
        .find((property) => nameOf(text, property.getChild('PropertyName')) === name)
      node = own?.lastChild ?? null
    } else if (node?.name === 'Array') {
      const [...items] = childrenOf(node)
      node = items[Number(name)] ?? null
    } else return null
  }
  return node && { from: node.from, to: node.to }
}

type JsonNode = NonNullable<ReturnType<typeof jsonLanguage.parser.parse>['topNode']['firstChild']>

function* childrenOf(node: JsonNode): Generator<JsonNode> {
  for (let child = node.firstChild; child; child = child.nextSibling)
    if (!['[', ']', ','].includes(child.name)) yield child
}

function nameOf(text: string, node: JsonNode | null): string | null {
  if (!node) return null
  try {
    return JSON.parse(text.slice(node.from, node.to)) as string
  } catch {
    return null
  }
}

function unescaped(name: string): string {
  return name.replaceAll('~1', '/').replaceAll('~0', '~')
}
