import type { Json, JsonObject } from '@tianbao/edit'
import type { Severity } from '@tianbao/finding'
import type { ProgramRule } from '@tianbao/rules'
import type { Sheet } from '@tianbao/sheet'
import type { CompiledScoring } from './scoring/compiled-scoring.ts'
import type { CatalogNode, RuleType, Source } from './template.ts'

/**
 * A template made ready to be filled: plain data, no functions, so that server, browser, exporters and caches share it.
 * A field's `pattern` is its path with `*` for a row: `funds.income.total.current`, `annual.*.target`.
 */
export interface CompiledTemplate {
  readonly form: string
  readonly region: string
  readonly year: number
  readonly title: string
  /** SHA-256 (hex) of the template's canonical JSON (RFC 8785). */
  readonly digest: string
  readonly currency: { readonly unit: string; readonly decimals: number }
  /** What Ajv validates data against: the author's schema, `$ref`s in place. */
  readonly schema: JsonObject
  readonly fields: Readonly<Record<string, CompiledField>>
  readonly lists: Readonly<Record<string, CompiledList>>
  /** Groups whose object children are drawn or ruled as rows: `funds.income` → child names in `x-order`. */
  readonly groups: Readonly<Record<string, readonly string[]>>
  readonly titles: Readonly<Record<string, string>>
  readonly catalogs: Readonly<Record<string, CompiledCatalog>>
  readonly sheet: Sheet | null
  /** Rules of the author, behind them those that scoring comes to. */
  readonly rules: readonly CompiledRule[]
  readonly scoring: CompiledScoring | null
  readonly sources: Readonly<Record<string, Source>>
  readonly notes: string
}

export interface CompiledField {
  readonly pattern: string
  readonly kind: string
  readonly title: string
  readonly schema: JsonObject
  /** The list pattern that it is a column of, if any. */
  readonly list: string | null
  /** Always required by the schema (rules of type required come on top). */
  readonly isRequired: boolean
  /** `x-year`: 0 this year, −1 last year. */
  readonly year: number | null
  /** Decimal places where the kind is numeric. */
  readonly decimals: number | null
  readonly help: string
}

export interface CompiledList {
  readonly pattern: string
  readonly catalog: string | null
  readonly maxItems: number
  /** Column names in order. */
  readonly columns: readonly string[]
}

export interface CompiledCatalog {
  readonly id: string
  readonly levels: readonly string[]
  readonly fixed: readonly string[]
  /** All nodes, depth first: catalog order. */
  readonly nodes: readonly CompiledNode[]
}

export interface CompiledNode {
  readonly id: string
  readonly name: string
  /** Ids of the nodes above it, outermost first. */
  readonly above: readonly string[]
  readonly isIndicator: boolean
  readonly free: CatalogNode['free'] | null
  readonly isOffered: boolean
  readonly defaults: Readonly<Record<string, Json>>
  readonly note: Readonly<Record<string, string>> | null
  readonly help: string
}

/** A rule after `columns` was expanded: `key` is unique (`income_total[current]`), `rule` is the author's id. */
export interface CompiledRule extends ProgramRule {
  readonly rule: string
  readonly type: RuleType
  readonly title: string
  readonly at: readonly string[]
  readonly waits: boolean
  readonly gather: boolean
  readonly severity: Severity
  readonly message: string
  readonly remedy: string
  readonly basis: string
  readonly mode: 'locked' | 'suggested'
  readonly tolerance: number | null
}
