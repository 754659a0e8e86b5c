import type { Look } from '@tianbao/sheet'

/** Classes for what a sheet says of a cell over its alignment: bold, on one line, lines that are not as all others are. */
export function lookClasses({ bold, wrap, rightLine, lowerLine }: Look, prefix: string): readonly string[] {
  const names: string[] = []
  if (bold) names.push(`${prefix}bold`)
  if (wrap === false) names.push(`${prefix}one-line`)
  if (rightLine) names.push(`${prefix}right-${rightLine}`)
  if (lowerLine) names.push(`${prefix}lower-${lowerLine}`)
  return names
}
