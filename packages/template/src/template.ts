import type { Json, JsonObject } from '@tianbao/edit'
import type { Severity } from '@tianbao/finding'
import type { Logic } from '@tianbao/rules'
import type { Sheet } from '@tianbao/sheet'
import type { Scoring } from './scoring/scoring.ts'

/** 模板: one form for one region and year, as its author writes it. `docs/template-format.md` tells every word. */
export interface Template {
  readonly format: 1
  readonly form: string
  /** GB/T 2260 code of who issues it: six digits, or nine of the fiscal form. */
  readonly region: string
  /** The budget year that it is for. */
  readonly year: number
  readonly title: string
  readonly currency: { readonly unit: string; readonly decimals: number }
  /** JSON Schema 2020-12 of one submission. */
  readonly schema: JsonObject
  readonly sheet?: Sheet
  readonly catalog?: readonly Catalog[]
  readonly rules?: readonly Rule[]
  readonly scoring?: Scoring
  /** Other submissions that this one reads, by name: `declared` is `$declared` in rules. */
  readonly sources?: Readonly<Record<string, Source>>
  /** 填报说明, Markdown. */
  readonly notes?: string
  /** Addresses in this template that a region's variant may not touch: `rules#balance`, `schema.properties.funds`. */
  readonly locked?: readonly string[]
}

/** Another submission of the same department: which form, and of which year, relative to this form's. */
export interface Source {
  readonly form: string
  readonly year: number
  /** What a new submission takes over from it, and keeps as it is. */
  readonly carry?: readonly Carry[]
}

/** Fields that are carried over: columns of the rows of a list, by row id, or fields of the root. */
export interface Carry {
  readonly each?: string
  readonly fields: readonly string[]
  /** What a field is called there, where that is another name: `{ last: 'actual' }`. */
  readonly from?: Readonly<Record<string, string>>
}

/** 指标库: a tree of indicators with stable ids. */
export interface Catalog {
  readonly id: string
  /** Names of the levels, outermost first; the last one is the indicator itself. */
  readonly levels: readonly string[]
  /** Fields of a row that an indicator prescribes: printed as labels, not stored, read as if stored. */
  readonly fixed: readonly string[]
  readonly nodes: readonly CatalogNode[]
}

/**
 * A node with `nodes` or `free` is a level; any other is an indicator.
 * Free rows of a node stand after its fixed ones.
 */
export interface CatalogNode {
  readonly id: string
  readonly name: string
  readonly nodes?: readonly CatalogNode[]
  /** Empty rows that are shown where there are no free ones yet, and how many free ones there may be. */
  readonly free?: { readonly slots: number; readonly max: number }
  /** Offered, not prescribed: a new form is not seeded with it. */
  readonly offered?: boolean
  /** Values that the indicator gives to its row, by field; those named in `fixed` are prescribed. */
  readonly defaults?: JsonObject
  /** A text per column, drawn as one row of labels before the node's rows. */
  readonly note?: Readonly<Record<string, string>>
  readonly help?: string
}

export type RuleType = 'compute' | 'check' | 'visible' | 'required' | 'readonly' | 'options'

/** A rule as its author writes it; compiling expands `columns`. */
export interface Rule {
  readonly id: string
  readonly type: RuleType
  readonly title?: string
  readonly each?: string
  readonly columns?: readonly string[]
  readonly when?: Logic
  readonly let?: Readonly<Record<string, Logic>>
  readonly logic: Logic
  /** compute: the cell that takes the value. */
  readonly target?: string
  /** compute: locked (default) or suggested. */
  readonly mode?: 'locked' | 'suggested'
  /** compute: largest difference of a typed value that is not a finding, in the field's unit. Default: half its last decimal. */
  readonly tolerance?: number
  /** check, visible, required, readonly, options: the cells that it stands at; `$row.target`, `annual.*.target`. */
  readonly at?: readonly string[]
  /** check: whether it waits until its `at` is filled. Default true. */
  readonly waits?: boolean
  /**
   * check with `each`: rows that fail are told as one finding that stands at all their cells, its message knowing
   * `{count}` (rows that fail), `{total}` (rows judged) and `{names}` (names of the rows that fail).
   */
  readonly gather?: boolean
  readonly severity?: Severity
  /**
   * check, compute: the sentence, with holes for the names of `let`: `{in}`, `{diff:2}` (two decimals). Always there:
   * `{title}` (the first cell's title), `{year}` (its year, by `x-year`), `{name}` (the row's name, or the group
   * child's title), `{group}` (the title of the group above); for a compute also `{typed}`, `{computed}`, `{diff}`.
   */
  readonly message?: string
  /** What would make it right, with the same holes. */
  readonly remedy?: string
  /** The regulation or note that the rule comes from. */
  readonly basis?: string
}

/** The envelope of a submission file. */
export interface Sample {
  readonly template: {
    readonly form: string
    readonly region: string
    readonly year: number
    readonly digest?: string
  }
  readonly data: JsonObject
  /** The data of other submissions that this one reads, by name of the source. */
  readonly sources?: Readonly<Record<string, JsonObject>>
  readonly reasons?: readonly { readonly code: string; readonly path: string; readonly text: string }[]
  readonly expect?: { readonly findings?: readonly Json[]; readonly score?: number }
}
