import { parseAddress } from '@tianbao/edit'
import type { Finding } from '@tianbao/finding'
import { readHoles, readParts, textsOf } from '@tianbao/sheet'
import { compileTemplate, schemaAddress, type Template } from '@tianbao/template'

/** Where a finding is looked at: parts of the table, a rule, or a node of the catalog. */
export type FindingPlace =
  | { readonly kind: 'table'; readonly parts: readonly string[] }
  | { readonly kind: 'rule'; readonly id: string }
  | { readonly kind: 'node'; readonly id: string }

/** The place of a finding in a template; null where it is about no one place. */
export function placeOf({ addresses }: Finding, template: Template): FindingPlace | null {
  const [first = ''] = addresses
  const [root, ...steps] = parseAddress(first)
  const name = root && 'name' in root ? root.name : ''
  const [node, ...deeper] = steps.flatMap((step) => ('id' in step ? [step.id] : []))
  if (name === 'rules' && node !== undefined) return { kind: 'rule', id: node }
  if (name === 'catalog' && node !== undefined) return { kind: 'node', id: deeper.at(-1) ?? node }
  if (name === 'sheet') return table(addresses.flatMap((address) => partOf(address, template)))
  if (name === 'schema') return table(partsOfSchema(first, template))
  return null
}

function table(parts: readonly string[]): FindingPlace | null {
  return parts.length > 0 ? { kind: 'table', parts } : null
}

/** `sheet#money#current.head` is the part `money#current.head`; what is no part is told by what holds it. */
function partOf(address: string, { sheet }: Template): readonly string[] {
  const parts = sheet ? readParts(sheet) : new Map<string, never>()
  let part = address.replace(/^sheet#/, '')
  while (part !== '' && !parts.has(part) && /[.#]/.test(part)) {
    const end = Math.max(part.lastIndexOf('.'), part.lastIndexOf('#'))
    if (part.slice(0, end).includes('#') || !part.includes('#')) part = part.slice(0, end)
    else break
  }
  return part === '' || part.startsWith('sheet') ? [] : [part]
}

/** The parts that show what is declared at an address of the schema, or in it. */
function partsOfSchema(address: string, template: Template): readonly string[] {
  const { sheet, schema } = template
  const { compiled } = compileTemplate(template)
  if (!sheet || !compiled) return []
  const patterns = Object.keys(compiled.fields).filter((pattern) => {
    const declared = schemaAddress(schema, pattern)
    return declared === address || declared.startsWith(`${address}.`) || address.startsWith(`${declared}.`)
  })
  const shown = new Set(patterns)
  return textsOf(sheet)
    .filter(({ text, bases }) =>
      readHoles(text).paths.some((path) =>
        bases.some((base) => shown.has(base === '' ? path : `${base}.${path}`)),
      ),
    )
    .map(({ part }) => part)
}
