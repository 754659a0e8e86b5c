import { type ComponentType, lazy } from 'react'
import { ChecksPanel } from '../checks/ChecksPanel.tsx'
import type { Design } from '../state/design.ts'
import type { DesignerScreen, DesignerView } from '../state/designer-view.ts'

/** What every panel of the designer is given. */
export interface PanelProps {
  readonly design: Design
  readonly view: DesignerView
}

/** A tab under the table. */
export interface PanelTab {
  readonly id: 'checks' | 'try' | 'rehearsal'
  readonly Panel: ComponentType<PanelProps>
}

/** The screens over the table, by `view.screen`; the table itself is none of them. Heavy ones are loaded when shown. */
export const screenPanels: Readonly<Partial<Record<DesignerScreen, ComponentType<PanelProps>>>> = {
  difference: lazy(async () => ({
    default: (await import('../difference/DifferencePanel.tsx')).DifferencePanel,
  })),
  rules: lazy(async () => ({ default: (await import('../rules/RulesScreen.tsx')).RulesScreen })),
  scoring: lazy(async () => ({ default: (await import('../scoring/ScoringScreen.tsx')).ScoringScreen })),
  catalog: lazy(async () => ({ default: (await import('../catalog/CatalogScreen.tsx')).CatalogScreen })),
  history: lazy(async () => ({ default: (await import('../history/HistoryScreen.tsx')).HistoryScreen })),
  preview: lazy(async () => ({ default: (await import('../preview/PreviewScreen.tsx')).PreviewScreen })),
  samples: lazy(async () => ({ default: (await import('../samples/SamplesScreen.tsx')).SamplesScreen })),
  json: lazy(async () => ({ default: (await import('../json/JsonScreen.tsx')).JsonScreen })),
  variant: lazy(async () => ({ default: (await import('../variant/VariantPanel.tsx')).VariantPanel })),
}

/** The tabs under the table, in their order. */
export const tablePanels: readonly PanelTab[] = [{ id: 'checks', Panel: ChecksPanel }]
