import { bandAddress, type Line, type Sheet } from '@tianbao/sheet'

/** Where a line outside the table has words. */
export const lineSides = ['left', 'centre', 'right'] as const

/** The line outside the table of which a part is selected first; undefined: none is. */
export function lineOf(sheet: Sheet | undefined, [first]: readonly string[]): Line | undefined {
  const lines = [...(sheet?.above ?? []), ...(sheet?.below ?? [])]
  return lines.find(({ id }) => lineSides.some((side) => first === bandAddress(id, side)))
}
