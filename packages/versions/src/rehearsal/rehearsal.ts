import type { JsonObject } from '@tianbao/edit'
import type { RemainderReason } from '../carry/mapping.ts'

/** A submission that a candidate is tried on: last year's, or an open draft. */
export interface RehearsalSubmission {
  readonly id: string
  /** The department, as people know it. */
  readonly name: string
  readonly data: JsonObject
}

/** A cell of the candidate in which something is wrong that was not wrong before. */
export interface InvalidCell {
  readonly address: string
  readonly code: string
}

/** What becomes of one department's submission under the candidate. */
export interface DepartmentOutcome {
  readonly id: string
  readonly name: string
  /** The worst that holds: something is lost, a cell becomes wrong or must be asked about, or all is carried. */
  readonly is: 'ok' | 'asks' | 'invalid' | 'loses'
  /** Values carried whole. */
  readonly carried: number
  /** Values that wait for a person: another kind, unit or option, or two ways to go. */
  readonly asks: number
  /** Values that the candidate has no place for. */
  readonly lost: number
  /** Values that the mapping keeps aside on purpose. */
  readonly archived: number
  readonly invalid: readonly InvalidCell[]
  /** How many there are in all, where not all are listed. */
  readonly invalidCount: number
  readonly reasons: Readonly<Partial<Record<RemainderReason, number>>>
  /** The total score, where both templates score and it changes. */
  readonly score: { readonly was: number | null; readonly now: number | null } | null
  /** It could not be tried at all: why. */
  readonly failed?: string
}

/** What one submission adds to what is said of all. */
export interface RehearsalTrace {
  /** Ids of checks that found something, and places that have a value. */
  readonly fired: readonly string[]
  readonly reached: readonly string[]
}

/** What a rehearsal found. */
export interface RehearsalReport {
  /** In the order of the submissions; those not reached before a stop are missing. */
  readonly departments: readonly DepartmentOutcome[]
  readonly total: number
  readonly isStopped: boolean
  /** Checks that found something nowhere, or everywhere: by the author's ids. */
  readonly rules: { readonly never: readonly string[]; readonly always: readonly string[] }
  /** Patterns of fields in which nobody had a value. */
  readonly unreached: readonly string[]
}
