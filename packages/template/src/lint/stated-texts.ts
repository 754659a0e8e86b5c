import { type Address, type JsonObject, propertyAddress } from '@tianbao/edit'
import { readParts } from '@tianbao/sheet'
import { isObject, ownText } from '../json-values.ts'
import type { Template } from '../template.ts'
import { catalogNodes } from './catalog-nodes.ts'

/** A text in which a template explains something to people, where it stands. */
export interface StatedText {
  readonly at: Address
  readonly text: string
}

/** The explanations of a template: what indicators prescribe, say and help with, help of fields, printed words, notes. */
export function statedTexts({ template }: { readonly template: Template }): readonly StatedText[] {
  return [
    ...catalogNodes(template).flatMap(({ node, at }) => [
      ...textsIn(node.defaults, propertyAddress(at, 'defaults')),
      ...textsIn(node.note, propertyAddress(at, 'note')),
      ...(node.help === undefined ? [] : [{ at: propertyAddress(at, 'help'), text: node.help }]),
    ]),
    ...helpIn(template.schema, 'schema'),
    ...printedTexts(template),
    ...(template.notes === undefined ? [] : [{ at: 'notes', text: template.notes }]),
  ]
}

/** The words that the sheet prints, in and around the table. */
export function printedTexts(template: Template): readonly StatedText[] {
  if (!template.sheet) return []
  return [...readParts(template.sheet)].flatMap(([part, { text }]) =>
    text === undefined ? [] : [{ at: `sheet#${part}`, text }],
  )
}

function textsIn(object: JsonObject | undefined, at: Address): readonly StatedText[] {
  return Object.entries(object ?? {}).flatMap(([name, text]) =>
    typeof text === 'string' ? [{ at: propertyAddress(at, name), text }] : [],
  )
}

function helpIn(schema: JsonObject, at: Address): readonly StatedText[] {
  return Object.entries(schema).flatMap(([name, value]) => {
    const here = propertyAddress(at, name)
    if (isObject(value)) return helpIn(value, here)
    const text = name === 'x-help' || name === 'description' ? ownText(schema, name) : undefined
    return text === undefined ? [] : [{ at: here, text }]
  })
}
