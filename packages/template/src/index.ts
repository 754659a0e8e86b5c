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
export { limits } from './limits.ts'
export type { Catalog, CatalogNode, Rule, RuleType, Sample, Template } from './template.ts'
