export type { Block } from './blocks/block.ts'
export { insertBlock } from './blocks/insert-block.ts'
export { templateBlocks } from './blocks/template-blocks.ts'
export { type BlankTemplate, blankTemplate } from './commands/blank-template.ts'
export {
  addNode,
  changeNode,
  moveNode,
  type NodeInUse,
  type NodeName,
  type NodePlace,
  removeNode,
  renameNode,
} from './commands/catalog/catalog-commands.ts'
export { type CatalogField, catalogFields } from './commands/catalog/catalog-fields.ts'
export type { IndicatorDrop } from './commands/catalog/indicator-drop.ts'
export { type FoundNode, findCatalog, findNode, nodesWithin } from './commands/catalog/node-tree.ts'
export {
  type PastedCatalog,
  pasteCatalog,
  type UnreadCell,
} from './commands/catalog/paste-catalog.ts'
export { type IndicatorLanding, indicatorLanding, putIndicator } from './commands/catalog/put-indicator.ts'
export { removeCatalog } from './commands/catalog/remove-catalog.ts'
export {
  type InUse,
  removeField,
  retitleField,
  setFieldProps,
  setRequired,
} from './commands/change-field.ts'
export { changeKind } from './commands/change-kind.ts'
export { editSheet, inTurn } from './commands/edit-sheet.ts'
export { groupFields } from './commands/group-fields.ts'
export { addGroupLine, moveProperty } from './commands/group-lines.ts'
export { type BlockLaid, type CopiedBlock, layBlock } from './commands/lay-block.ts'
export { addCatalog, setCatalog, setListCatalog } from './commands/list-catalog.ts'
export { type Changed, type CommandOutcome, changeTemplate, type NotDone } from './commands/outcome.ts'
export { type NewField, placeField, putField } from './commands/put-field.ts'
export { putFields } from './commands/put-fields.ts'
export { type DeclaredField, readFields } from './commands/read-fields.ts'
export { renameField } from './commands/rename-field.ts'
export { repeatRow } from './commands/repeat-row.ts'
export { replaceField } from './commands/replace-field.ts'
export {
  duplicateRule,
  freshRuleId,
  moveRule,
  putRule,
  removeRules,
  renameRule,
} from './commands/rule-commands.ts'
export { setScoring } from './commands/set-scoring.ts'
export type { Spot } from './commands/spot.ts'
export {
  type FieldUse,
  type FieldUses,
  fieldUses,
  placesOfRules,
  type RulePlace,
  usesOf,
} from './commands/uses.ts'
export { writeText } from './commands/write-text.ts'
export { setLooks, writeTexts } from './commands/write-texts.ts'
export { type Compilation, compileTemplate } from './compile/compile-template.ts'
export type {
  CompiledCatalog,
  CompiledField,
  CompiledList,
  CompiledNode,
  CompiledRule,
  CompiledTemplate,
} from './compiled.ts'
export { digestOf } from './digest.ts'
export type { Fix } from './fixes/fix.ts'
export { fixesFor } from './fixes/fixes-for.ts'
export { type FormulaNames, formulaNames } from './formula/formula-names.ts'
export { functionNames } from './formula/formula-words.ts'
export { type FormulaScope, printFormula } from './formula/print-formula.ts'
export { type FormulaReading, readFormula } from './formula/read-formula.ts'
export { type Token, tokensOf } from './formula/token.ts'
export { checkGate } from './gate/check-gate.ts'
export { limits } from './limits.ts'
export { lintTemplate } from './lint/lint-template.ts'
export { manualText, manualWords } from './manual/manual-text.ts'
export { type ManualSection, ruleManual, type ToldRule } from './manual/rule-manual.ts'
export { templateMessages } from './messages/messages.ts'
export { schemaMessages } from './messages/schema-messages.ts'
export { metaSchema } from './meta-schema/template.ts'
export { operators } from './operators.ts'
export { schemaAddress } from './paths/schema-address.ts'
export { joined as joinedPath, type PlacedBand, sheetBands } from './paths/sheet-bands.ts'
export { createPatternEngine, type PatternEngine } from './patterns/pattern-engine.ts'
export { readPattern } from './patterns/read-pattern.ts'
export { plainOperators } from './plain-operators.ts'
export { publishingFaults } from './publishing-faults.ts'
export { FORMAT, type FormatStep, formatSteps } from './read/format-steps.ts'
export { type JsonLimits, type Parsed, parseJson } from './read/parse-json.ts'
export { fromJson, readTemplate, type TemplateReading } from './read/read-template.ts'
export { ruleKinds } from './rule-kinds.ts'
export type {
  CompiledScoring,
  CompiledScoringItem,
  ScoringCell,
  ScoringChoice,
} from './scoring/compiled-scoring.ts'
export type { Scoring, ScoringException, ScoringItem, ScoringPool } from './scoring/scoring.ts'
export { itemAt } from './sentence/item-at.ts'
export { logicAt, withLogicAt } from './sentence/logic-at.ts'
export { placeWords } from './sentence/place-words.ts'
export { kernels, type Rewording, rewordings, surroundings } from './sentence/rewordings.ts'
export { type SentenceScope, sayLogic } from './sentence/say-logic.ts'
export {
  type Clause,
  type ClausePart,
  columnTitles,
  isRuleWord,
  type RuleWord,
  ruleScope,
  ruleText,
  sayRule,
} from './sentence/say-rule.ts'
export {
  type LogicPlace,
  logicOf,
  type OperatorWord,
  type Sentence,
  type SentencePart,
  sentenceText,
} from './sentence/sentence.ts'
export { valueWords } from './sentence/value-words.ts'
export { type FromSchema, templateFromSchema } from './start/from-schema.ts'
export { type MovedOn, movedOn, type NewPlace, type StatedYear } from './start/moved-on.ts'
export type { Carry, Catalog, CatalogNode, Rule, RuleType, Sample, Source, Template } from './template.ts'
export { titleInFull } from './title-in-full.ts'
export { type ErrorPlace, errorFinding } from './verdict/error-finding.ts'
export { leadingErrors } from './verdict/leading-errors.ts'
export type { SchemaError } from './verdict/schema-error.ts'
export { createSchemaFindings, type SchemaFindings } from './verdict/schema-findings.ts'
