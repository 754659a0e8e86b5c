import type { Address, Edit, Json, JsonObject } from '@tianbao/edit'
import type { Typed } from '@tianbao/fields'
import type { Finding } from '@tianbao/finding'
import type { Explanation, RuleResult } from '@tianbao/rules'
import type { ScoringSettings } from '@tianbao/scoring'
import type { Grid, GridCell } from '@tianbao/sheet'
import type { CompiledField, CompiledTemplate } from '@tianbao/template'
import type { Origin as CarriedOrigin, Provenance } from './provenance.ts'
import type { RowEvidence, ScoreSheet } from './scores/score-types.ts'
import type { Piece } from './words.ts'

/**
 * What is kept of a form: the data at the root, and beside it `$reasons`, a list of written reasons, so that the same
 * four edits and the same undo serve both. `data` leaves as `document` without the `$` names.
 */
export type FormDocument = JsonObject

/** A written reason for a warning: `code` and the finding's first address say which one. */
export interface Reason extends JsonObject {
  readonly id: string
  readonly code: string
  readonly at: Address
  readonly text: string
  /** What the finding's cells said when it was written, by address: it reopens when one of them changes. */
  readonly seen?: JsonObject
}

export interface FormOptions {
  /**
   * Plain data from elsewhere (a file, an import): rows without ids get one, texts that a kind can read become values,
   * values that equal what is computed are dropped. Left out, as `document`: a new form, seeded from the catalog.
   */
  readonly data?: JsonObject
  /** A document as it was kept, `$reasons` included: opened exactly as it is. */
  readonly document?: FormDocument
  /**
   * Other submissions' data by source name (`last`, `declared`), for a form that is new or comes from elsewhere: what it
   * takes over stands in it, and the data is kept in the document as `$sources`. A `document` has its own.
   */
  readonly sources?: Readonly<Record<string, JsonObject>>
  /** The authority on the schema (Ajv, compiled or served): findings `schema.*`. Left out: only kinds and rules judge. */
  readonly validate?: (data: JsonObject) => readonly Finding[]
  /** Today, `YYYY-MM-DD`. */
  readonly today: string
  /** Steps of an earlier visit to the same document: what of them still stands can be taken back. */
  readonly history?: { readonly undo: readonly Step[]; readonly redo: readonly Step[] }
  /** A new row id, unique in the form. */
  readonly mintId: () => string
}

/** Where a shown value comes from. */
export type Origin = 'typed' | 'computed' | 'fixed' | 'empty'

export interface CellState {
  readonly address: Address
  readonly field: CompiledField
  /** What people put there; a text that the kind could not read stays a text. */
  readonly typed: Json | undefined
  readonly computed: Json | undefined
  /** What rules and readers see: typed, else fixed by the catalog, else computed. */
  readonly value: Json | undefined
  readonly origin: Origin
  /** As the screen shows it. */
  readonly text: string
  readonly isReadable: boolean
  readonly isComputed: boolean
  /** A typed value over a computed one that differs from it. */
  readonly isOverride: boolean
  readonly isRequired: boolean
  /** Computed and locked, prescribed by the catalog, or made read-only by a rule. */
  readonly isReadonly: boolean
  readonly isHidden: boolean
  /** The name of the source that the cell was carried over from, and must stay as it is; null: from none. */
  readonly carriedFrom: string | null
  readonly options: readonly Json[] | null
}

/** A row of a list as it stands in its catalog, also an empty slot that is not in the data yet. */
export interface RowState {
  readonly list: Address
  readonly id: string
  /** What the row hangs on by its own word: a node of the catalog; null where it hangs on none. */
  readonly under: string | null
  /** The node that free rows beside it hang on: its own, or the one over a prescribed row. */
  readonly node: string | null
  /** The catalog prescribes it. */
  readonly isFixed: boolean
  readonly isInData: boolean
  /** Its required cells are to be filled: the catalog prescribes it, or something was put into it. */
  readonly isAsked: boolean
}

/** What one gesture or one merge changed. `structure` says that rows came, went or moved: take a new grid. */
export interface FormChange {
  readonly addresses: ReadonlySet<Address>
  readonly structure: boolean
  readonly findings: boolean
}

/** A step of the history: one gesture, named in words by its message code and params. */
export interface Step {
  readonly name: string
  readonly edits: readonly Edit[]
}

export interface Progress {
  readonly filled: number
  readonly total: number
  readonly missing: readonly Address[]
  readonly sections: readonly SectionProgress[]
}

/** A part of the form that people jump to, by the rows of its grid, and the parts inside it. */
export interface FormSection {
  readonly id: string
  readonly title: string
  readonly rows: readonly number[]
  readonly sections: readonly FormSection[]
}

/** The cells of a part of the form, as they stand in it. A cell lies in the part where it stands first. */
export interface AddressesWithin extends Iterable<Address> {
  has(address: Address): boolean
}

/** A section is a top-level band (or line of the table) that holds fields; level 1 catalog nodes are its children. */
export interface SectionProgress {
  readonly id: string
  readonly title: string
  readonly filled: number
  readonly total: number
  readonly missing: readonly Address[]
  readonly addresses: AddressesWithin
  readonly sections: readonly SectionProgress[]
}

/** `filling`: as while typing, what is missing is only counted. `submitting`: missing required cells are findings. */
export type CheckMode = 'filling' | 'submitting'

/** A finding with its sentence left out, and whether a written reason explains it. */
export interface CheckedFinding extends Finding {
  readonly reason?: Reason
}

/** What is thought to be wrong with a suspected cell. */
export type SuspectKind = 'total' | 'unit' | 'digits' | 'term'

/**
 * One cell that explains several findings, with the value that would make them vanish. A guess, but a tried one: with
 * the value in the cell, `findings` are gone and nothing is new but `leaves`.
 */
export interface Suspect {
  readonly address: Address
  /**
   * `total`: typed over what is computed, and to be what is computed. `unit`: off by the factor between two units (元 and
   * 万元, a fraction and a percentage). `digits`: two neighbouring digits swapped. `term`: off by just the difference
   * that the findings state.
   */
  readonly kind: SuspectKind
  readonly value: number
  /** Null: the cell is to be empty, as what stands there is all that is too much. */
  readonly proposed: number | null
  /** `proposed` as the cell will show it; empty for null. */
  readonly text: string
  /** What would vanish, named as reasons are: by code and first address. */
  readonly findings: readonly FindingName[]
  /** What would stand in the place of a finding that vanishes, at the same cells; nearly always nothing. */
  readonly leaves: readonly FindingName[]
  /** How many findings fewer there would be. */
  readonly cures: number
}

export interface FindingName {
  readonly code: string
  readonly at: Address
}

/** What is to be explained: a finding, a computed cell, or a rule as it ran for one row. */
export type ExplainTarget =
  | { readonly finding: Finding }
  | { readonly address: Address }
  | { readonly rule: string; readonly row: Address | null }

/** What one rule gave for one row; `row` is null for a rule that runs once. */
export interface RuleOutcome {
  readonly row: Address | null
  readonly result: RuleResult
  /** Whether it came to a verdict or a value: it applies, and of a check the cells that it waits for are filled. */
  readonly isDecided: boolean
  /** What a person is told where it fails, or where something else was typed than is computed. */
  readonly finding: Finding | null
  /** The cell that a computing rule writes. */
  readonly target: Address | null
}

/** 填报: a template being filled. Headless: the same in the browser, on the server and on the command line. */
export interface Form {
  readonly template: CompiledTemplate
  /** Opens another form of the template: a blank one, a copy to try something on. */
  another(options: FormOptions): Form
  /** The document as it stands; a new value after every change. */
  document(): FormDocument
  /** Data without `$` names: what a submission file and the schema speak of. */
  data(): JsonObject
  /** Computed values by address. */
  computed(): Readonly<Record<Address, Json>>
  cell(address: Address): CellState
  /** The table as it is to be drawn; the same object until the structure changes. Null where there is no sheet. */
  grid(): Grid | null
  /** The words of a cell or head or side, its variables and labels filled in. Fields show their text. */
  words(cell: GridCell): string
  /** The same in pieces: printed words, and the places of fields in them. */
  pieces(cell: GridCell): readonly Piece[]
  /** A line over or under the table, in pieces. */
  line(text: string): readonly Piece[]

  /** Where a row stands; null for an address that is none. */
  row(row: Address): RowState | null

  /** Reads a text by the cell's kind and sets it; what cannot be read is kept as typed. */
  type(address: Address, text: string): Typed
  /** Sets a value as it is; undefined clears. A cell that the catalog prescribes stays as it is. */
  set(address: Address, value: Json | undefined): void
  /** The same for many cells at once: what follows from them is computed once. */
  setAll(values: ReadonlyMap<Address, Json | undefined>): void
  clear(addresses: readonly Address[]): void
  /** Adds a free row, behind `after` or last of its node; returns its address. */
  addRow(
    list: Address,
    place: { readonly under?: string; readonly after?: string },
    values?: JsonObject,
  ): Address
  /** The same for many rows at once, one behind another, in time that grows with them alone. */
  addRows(
    list: Address,
    place: { readonly under?: string; readonly after?: string },
    rows: readonly JsonObject[],
  ): readonly Address[]
  removeRow(row: Address): void
  /** Puts a row behind a sibling of the same node (null: first). */
  moveRow(row: Address, after: string | null): void
  setReason(code: string, at: Address, text: string): void

  /** Where a cell's value was carried from; null where it was not. */
  provenance(address: Address): Provenance | null
  /** The submissions that values were carried from, by the name that a provenance calls them. */
  origins(): Readonly<Record<string, CarriedOrigin>>
  /** 待核对: carried cells that say what was carried and that nobody has looked at. On submitting each is a finding. */
  unchecked(): readonly Address[]
  /** Confirms carried cells, as one step. */
  check(cells: Iterable<Address>): void
  /** Sets a cell to a value that was taken over from elsewhere, with where it comes from, as one step. */
  take(provenance: Provenance): void

  /** Runs several changes as one undo step. Nested gestures join the outer one. */
  gesture<T>(name: string, run: () => T): T
  undo(): Step | null
  redo(): Step | null
  readonly history: { readonly undo: readonly Step[]; readonly redo: readonly Step[] }
  /** Edits that came from elsewhere (a colleague, the server): applied without an undo step. Returns those that clash. */
  merge(edits: readonly Edit[]): readonly Edit[]

  /** Worst first, then as the form reads. At most as many as a person or a page can bear: see `withinLimits`. */
  findings(mode: CheckMode): readonly CheckedFinding[]
  /**
   * The cells that errors come from, the one that cures most first: tried on a copy, never on the form. Bounded work,
   * kept until the form changes. Of cells that would explain the same equally well none is named.
   */
  suspects(): readonly Suspect[]
  /** The parts of `grid`, from top to bottom. */
  sections(): readonly FormSection[]
  /** For a `validate` that answers late, from elsewhere: what it says has changed though the document has not. */
  judgeAnew(): void
  /** The same object until a cell is filled or emptied, or others are asked for. */
  progress(): Progress
  /**
   * 计分: every scored row with its state, subtotals by level, total and grade; null where the template scores nothing.
   * The same object until something changes. Law: its total and grade are what the cells `totalCell`, `gradeCell` compute.
   */
  scores(): ScoreSheet | null
  /** What the form would come to under other settings (`{ partStep: 'linear' }`), to be shown beside `scores`. */
  scoresUnder(settings: Partial<ScoringSettings>): ScoreSheet | null
  /** All that the score of a row rests on, asked by the row or by one of its cells; null where nothing is scored. */
  evidence(address: Address): RowEvidence | null
  /** Why a finding stands, or how a rule or a computed cell came to its value; null where there is nothing to tell. */
  explain(target: ExplainTarget): Explanation | null
  /** What a rule (by its key) gave, once or row by row: what holds as well as what does not. */
  results(key: string): readonly RuleOutcome[]

  /** After every change, once per gesture. Returns the way out. */
  subscribe(listener: (change: FormChange) => void): () => void
  /** Every gesture's edits, in order, for saving; undo and redo come as edits too. Not called by `merge`. */
  onEdits(listener: (edits: readonly Edit[], name: string) => void): () => void
}
