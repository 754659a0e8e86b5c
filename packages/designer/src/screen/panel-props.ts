import type { Design } from '../state/design.ts'
import type { DesignerView } from '../state/designer-view.ts'

/** What every panel of the designer is given. */
export interface PanelProps {
  readonly design: Design
  readonly view: DesignerView
}
