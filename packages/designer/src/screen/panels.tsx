import type { ComponentType } from 'react'
import { ChecksPanel } from '../checks/ChecksPanel.tsx'
import { kindProps } from '../inspector/kind-props-later.ts'
import type { DesignerScreen } from '../state/designer-view.ts'
import { later } from './later.tsx'
import type { PanelProps } from './panel-props.ts'

/** A tab under the table. */
export interface PanelTab {
  readonly id: 'checks' | 'try' | 'rehearsal'
  readonly Panel: ComponentType<PanelProps>
}

const screens = {
  difference: later(async () => (await import('../difference/DifferencePanel.tsx')).DifferencePanel),
  rules: later(async () => (await import('../rules/RulesScreen.tsx')).RulesScreen),
  manual: later(async () => (await import('../rules/manual/ManualScreen.tsx')).ManualScreen),
  scoring: later(async () => (await import('../scoring/ScoringScreen.tsx')).ScoringScreen),
  catalog: later(async () => (await import('../catalog/CatalogScreen.tsx')).CatalogScreen),
  history: later(async () => (await import('../history/HistoryScreen.tsx')).HistoryScreen),
  preview: later(async () => (await import('../preview/PreviewScreen.tsx')).PreviewScreen),
  samples: later(async () => (await import('../samples/SamplesScreen.tsx')).SamplesScreen),
  json: later(async () => (await import('../json/JsonScreen.tsx')).JsonScreen),
  variant: later(async () => (await import('../variant/VariantPanel.tsx')).VariantPanel),
} as const satisfies Readonly<Record<Exclude<DesignerScreen, 'table'>, unknown>>

/** The screen over the table, by `view.screen`; null: the table itself. Heavy ones are fetched when they are shown. */
export function screenPanel(screen: DesignerScreen): ComponentType<PanelProps> | null {
  return screen === 'table' ? null : screens[screen].Part
}

/** Fetches all screens, one by one: a draft is drawn on also when the network goes. */
export async function fetchScreens(): Promise<void> {
  for (const { fetch } of [kindProps, fill, rehearsal, ...Object.values(screens)]) await fetch()
}

const fill = later(async () => (await import('../fill/FillPanel.tsx')).FillPanel)

const rehearsal = later<PanelProps>(
  async () => (await import('../difference/RehearsalPanel.tsx')).RehearsalPanel,
)

/** The tabs under the table, in their order. */
export const tablePanels: readonly PanelTab[] = [
  { id: 'checks', Panel: ChecksPanel },
  { id: 'try', Panel: fill.Part },
  { id: 'rehearsal', Panel: rehearsal.Part },
]
