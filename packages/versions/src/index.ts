export { carry } from './carry/carry.ts'
export { type CarriedBack, carryBack } from './carry/carry-back.ts'
export { checkMapping } from './carry/check-mapping.ts'
export type {
  Carried,
  Mapping,
  MappingStep,
  OldValue,
  Remainder,
  RemainderReason,
  TemplateKey,
} from './carry/mapping.ts'
export { type DerivedMapping, mappingFor } from './carry/mapping-for.ts'
export {
  createMappingPreview,
  type FieldPreview,
  type MappingPreview,
  previewMapping,
} from './carry/preview-mapping.ts'
export {
  type Change,
  type ChangeClass,
  type Difference,
  type Occasion,
  type Permission,
  permissionFor,
} from './difference/change.ts'
export { diffTemplates } from './difference/diff-templates.ts'
export { versionsMessages } from './messages/messages.ts'
export { regionExtract } from './regions/extract.ts'
export { type Region, type RegionTable, regionTable } from './regions/region.ts'
export {
  type PublishedVersion,
  type RegionPolicy,
  type Resolution,
  type ResolveQuery,
  type ResolveStep,
  resolveVersion,
} from './resolve/resolve-version.ts'
