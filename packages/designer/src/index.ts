export { DesignerScreen } from './DesignerScreen.tsx'
export { designerMessages } from './messages/messages.ts'
export { PublishButton } from './publish/PublishButton.tsx'
export { FieldInUse } from './rules/FieldInUse.tsx'
export { FieldInUseDialog } from './rules/FieldInUseDialog.tsx'
export type { RuleSample } from './rules/try/rule-sample.ts'
export { DraftBanner } from './saving/DraftBanner.tsx'
export { downloadJson } from './saving/download.ts'
export { DraftContext, type DraftOnScreen } from './saving/draft-context.ts'
export type { DraftSaver, DraftSaveState } from './saving/draft-save-state.ts'
export {
  DraftRefused,
  type DraftServer,
  type DraftStanding,
  type DraftWriter,
  type OpenedDraft,
  type StepAnswer,
  type StepParcel,
} from './saving/draft-server.ts'
export type {
  Acted,
  ActLine,
  DaysOfForce,
  DraftAct,
  DraftVersion,
  LifeServer,
  NamedSample,
} from './saving/life-server.ts'
export { type OpenDraft, type OpenDraftWorld, openDraft } from './saving/open-draft.ts'
export { reach } from './saving/reach.ts'
export { DraftUnread } from './saving/read-history.ts'
export { SaveDot } from './saving/SaveDot.tsx'
export { StartScreen } from './start/StartScreen.tsx'
export type {
  StartBeginning,
  StartDraft,
  StartKey,
  StartRegion,
  StartTemplate,
  StartWorld,
} from './start/start-world.ts'
export { createDesign, type Design, type DesignState, type DesignWorld } from './state/design.ts'
export {
  createDesignerView,
  type DesignerScreen as ScreenName,
  type DesignerView,
  type DesignerViewState,
} from './state/designer-view.ts'
export { type DesignStep, emptyHistory, type History, templateAt } from './state/history.ts'
export { createHistoryWalk, type HistoryWalk } from './state/history-walk.ts'
