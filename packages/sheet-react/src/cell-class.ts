import type { CellPart } from './cut-cells.ts'
import { lookClasses } from './look-classes.ts'
import type { CellLook, CellView } from './sheet-source.ts'

/** Classes of a cell that holds values. */
export function cellClass(
  part: CellPart,
  views: readonly CellView[],
  look: CellLook = {},
  isSelected = false,
  isInRange = false,
): string {
  const names = ['tb-cell', ...edges(part), ...lookClasses(look, 'tb-')]
  for (const view of views) {
    names.push(`tb-${look.align ?? view.align}`)
    if (view.isProse) names.push('tb-prose')
    if (view.landing) {
      names.push(`tb-landing-${view.landing.does}`, ...view.landing.edges.map((edge) => `tb-edge-${edge}`))
      if (view.landing.below !== null) names.push('tb-grows')
    }
    if (view.isComputed) names.push('tb-computed')
    else if (view.isReadonly) names.push('tb-locked')
    if (view.isMissing) names.push('tb-missing')
    if (view.isReference) names.push('tb-reference')
    if (view.aside) names.push(`tb-is-${view.aside.kind}`)
    if (view.mark) names.push(`tb-has-${view.mark.severity}`)
    if (view.mark?.isOpen) names.push('tb-open')
    if (view.mark && view.mark.number > 9) names.push('tb-wide-mark')
  }
  if (isInRange) names.push('tb-ranged')
  if (isSelected) names.push('tb-selected')
  return names.join(' ')
}

/** Classes of a cell of printed words. A name that stands alone in its row is read from the left, as a list is. */
export function labelClass(part: CellPart, look: CellLook, words = ''): string {
  const { kind } = part.cell
  const names = ['tb-cell', 'tb-label', ...edges(part), ...lookClasses(look, 'tb-')]
  if (kind === 'head' || kind === 'level') names.push(`tb-${kind}`)
  if (look.vertical) names.push('tb-side')
  const isOwnName = part.isName && kind === 'level' && look.align === undefined
  const isShort = isOwnName && [...words].length === 2
  if (isShort) names.push('tb-spaced')
  names.push(`tb-${look.align ?? (kind === 'field' || (isOwnName && !isShort) ? 'left' : 'centre')}`)
  return names.join(' ')
}

/** The lines around a part: none where its cell goes on in another block, a darker one where a section ends. */
function edges(part: CellPart): readonly string[] {
  const names: string[] = []
  if (part.goesOn) names.push('tb-goes-on')
  if (part.isEnd) names.push('tb-end')
  if (part.isName) names.push('tb-name')
  return names
}
