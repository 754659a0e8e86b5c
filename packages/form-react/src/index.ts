export { FormFrame } from './embed/FormFrame.tsx'
export { readOnlyForm } from './embed/read-only-form.ts'
export { TemplateForm } from './embed/TemplateForm.tsx'
export type { ToldFinding } from './embed/told-findings.ts'
export { FillScreen } from './FillScreen.tsx'
export { formReactMessages } from './messages/room-messages.ts'
export { createFillPage } from './page/fill-page.ts'
export type { FillPage } from './page/fill-page-types.ts'
export { loadPinyin, type PinyinMatch, pinyinMatch } from './pinyin/pinyin.ts'
export { paperFoot } from './print/paper-foot.tsx'
export { blankPaperOf, paperOf } from './print/paper-of.ts'
export { drawingFindings } from './rjsf/drawing/drawing-findings.ts'
export { localSchema } from './rjsf/drawing/local-schema.ts'
export type { FieldError } from './rjsf/errors-by-field.ts'
export type { FitsPattern } from './rjsf/fits.ts'
export { SchemaForm } from './rjsf/SchemaForm.tsx'
export { type DraftShelf, noShelf, openDraftShelf, type ShelfWorld } from './saving/draft-shelf.ts'
export {
  joinWindows,
  noOtherWindows,
  type OtherWindows,
  type WindowsWorld,
} from './saving/other-windows.ts'
export { createSaveQueue, type SaveQueue, type SaveStart } from './saving/save-queue.ts'
export type {
  Answer,
  Current,
  Draft,
  KeepDraft,
  Parcel,
  SaveState,
  SaveWorld,
} from './saving/save-types.ts'
export { noStepShelf, openStepShelf, type StepShelf } from './saving/step-shelf.ts'
export { type TakenUp, takeUp } from './saving/take-up.ts'
export { ClauseReading, type ClauseReadingProps } from './scoring/ClauseReading.tsx'
export { fetchScoredRows } from './scoring/later-scored-rows.ts'
