import type { Finding } from '@tianbao/finding'
import type { Sheet } from '../sheet.ts'
import { checkDrawing } from './check-drawing.ts'
import { checkIds } from './check-ids.ts'
import { checkPlaces } from './check-places.ts'
import { checkLimits, checkWidths } from './check-size.ts'
import { checkTexts } from './check-texts.ts'

/**
 * What is wrong with a sheet, codes `sheet.*`, addresses as in a template (`sheet#money#current`). With `fields`,
 * the patterns of the schema's fields (`funds.income.fiscal.current`, `annual.*.target`), holes that are none of them
 * too. A sheet beyond `sheetLimits` gets no more than that said.
 */
export function checkSheet(sheet: Sheet, fields?: ReadonlySet<string>): readonly Finding[] {
  const limits = checkLimits(sheet)
  if (limits.length > 0) return limits
  const found = [
    ...checkIds(sheet),
    ...checkWidths(sheet),
    ...checkPlaces(sheet),
    ...checkTexts(sheet, fields),
  ]
  // A part that names no place has no width either; once is enough.
  const astray = new Set(found.flatMap((finding) => finding.addresses))
  const drawn = checkDrawing(sheet).filter(
    ({ addresses: [first, ...others] }) => others.length > 0 || !astray.has(first ?? ''),
  )
  return [...found, ...drawn]
}
