export type {
  CompiledCatalog,
  CompiledField,
  CompiledList,
  CompiledNode,
  CompiledRule,
  CompiledTemplate,
} from './compiled.ts'
export type { Catalog, CatalogNode, Rule, RuleType, Sample, Template } from './template.ts'
