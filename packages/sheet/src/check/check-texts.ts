import type { Finding } from '@tianbao/finding'
import { patternsOf } from '../fields-of.ts'
import type { Sheet } from '../sheet.ts'
import { parseText } from '../text/parse-text.ts'
import type { TextPart } from '../text/text-part.ts'
import { below, type SheetText, textsOf } from '../texts.ts'
import { findingOf } from './finding-of.ts'

const variables: ReadonlySet<string> = new Set(['year', 'index', 'unit'])

/** Braces that do not read, variables that are none, and (where fields are given) holes that are no field. */
export function checkTexts(sheet: Sheet, fields: ReadonlySet<string> | undefined): Finding[] {
  const known = fields === undefined ? undefined : new Set([...fields].flatMap(patternsOf))
  return textsOf(sheet).flatMap((text) => parseText(text.text).flatMap((part) => check(text, part, known)))
}

function check(text: SheetText, part: TextPart, known: ReadonlySet<string> | undefined): Finding[] {
  if (part.kind === 'literal') {
    if (part.fault === undefined) return []
    return [findingOf(`text_${part.fault}`, 'error', [text.part], { text: part.text })]
  }
  if (part.kind === 'variable') {
    if (variables.has(part.name)) return []
    return [findingOf('unknown_variable', 'error', [text.part], { name: `$${part.name}` })]
  }
  // A column over several groups needs its field in one of them: rows of the others are drawn empty.
  if (known === undefined || text.bases.some((base) => known.has(below(base, part.path)))) return []
  return [findingOf('unknown_field', 'error', [text.part], { path: below(text.bases[0] ?? '', part.path) })]
}
