export { carry } from './carry/carry.ts'
export { type CarriedBack, carryBack } from './carry/carry-back.ts'
export { checkMapping } from './carry/check-mapping.ts'
export { divideZeros, zerosToDivide } from './carry/divide-nothing.ts'
export type {
  Carried,
  Mapping,
  MappingStep,
  OldValue,
  Remainder,
  RemainderReason,
  TemplateKey,
} from './carry/mapping.ts'
export { type Confirmed, type DerivedMapping, mappingFor } from './carry/mapping-for.ts'
export { type PartsByList, partsByList } from './carry/parts-by-list.ts'
export {
  createMappingPreview,
  type FieldPreview,
  type MappingPreview,
} from './carry/preview-mapping.ts'
export { provenanceOf } from './carry/provenance-of.ts'
export { type MappingReading, readMapping } from './carry/read-mapping.ts'
export { columnsOf, waysOf } from './carry/ways-of.ts'
export {
  type Change,
  type ChangeClass,
  classOrder,
  type Difference,
  type Occasion,
  type Permission,
  permissionFor,
} from './difference/change.ts'
export { changeNotes, classMarks, classTitle, type NotesLanguage } from './difference/change-notes.ts'
export { diffTemplates } from './difference/diff-templates.ts'
export { foldChanges, type ToldChange } from './difference/fold-changes.ts'
export type { Match, MatchGround, Matching } from './matching/match.ts'
export { matchTemplates } from './matching/match-templates.ts'
export { outermostMatches } from './matching/outermost.ts'
export { versionsMessages } from './messages/messages.ts'
export { regionExtract } from './regions/extract.ts'
export { isRegionAbove } from './regions/is-above.ts'
export { type Region, type RegionTable, regionTable } from './regions/region.ts'
export type {
  DepartmentOutcome,
  InvalidCell,
  RehearsalReport,
  RehearsalSubmission,
} from './rehearsal/rehearsal.ts'
export { type Rehearsing, rehearseOne } from './rehearsal/rehearse-one.ts'
export { createTally, type RehearsalTally } from './rehearsal/tally.ts'
export { checkForce, checkPublished, checkPublishing } from './resolve/check-publishing.ts'
export {
  forceFrom,
  type InForceSince,
  type VersionState,
  versionState,
} from './resolve/force.ts'
export type { PublishedVersion } from './resolve/published-version.ts'
export { readPublished } from './resolve/read-published.ts'
export {
  type RegionPolicy,
  type Resolution,
  type ResolveQuery,
  type ResolveStep,
  resolveVersion,
} from './resolve/resolve-version.ts'
export { type ToldStep, tellTrace } from './resolve/tell-trace.ts'
export { formerVersion, type UpgradedDocument, upgradeDocument } from './upgrade/upgrade-document.ts'
export { amendVariant, baseOf, newVariant } from './variant/amend-variant.ts'
export { applyVariant, placeOf } from './variant/apply-variant.ts'
export { checkVariant } from './variant/check-variant.ts'
export { type Choices, choicesFor, type Decision, decide, reviveEdit } from './variant/decide.ts'
export { editIds } from './variant/edit-ids.ts'
export { faultsOf } from './variant/faults-of.ts'
export { type FoundBase, findBase, type KnownBases } from './variant/find-base.ts'
export { projectForm } from './variant/project-form.ts'
export { readVariant, type VariantReading } from './variant/read-variant.ts'
export { type RebasedVariant, rebaseVariant } from './variant/rebase-variant.ts'
export { standingVariant, type VariantStep } from './variant/standing-variant.ts'
export type {
  EditConflict,
  EditOutcome,
  Effective,
  Variant,
  VariantBase,
  VariantEdit,
} from './variant/variant.ts'
export { type VariantToPublish, variantToPublish } from './variant/variant-to-publish.ts'
export { type EditWords, editWords } from './variant/words/edit-words.ts'
