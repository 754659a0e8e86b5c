import type { CellPart } from './cut-cells.ts'
import type { SheetScope } from './sheet-context.ts'

interface FillHandleProps {
  readonly part: CellPart
  readonly scope: SheetScope
}

/** At the last cell of what is selected: dragged, it fills. A key does the same, so that nobody is told of it twice. */
export function FillHandle({ part, scope }: FillHandleProps) {
  if (!scope.canFill || part.goesOn || !scope.state.hasHandle(part.cell)) return null
  return <span className="tb-handle" aria-hidden="true" />
}
