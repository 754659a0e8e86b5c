import type { Param, Severity } from '@tianbao/finding'
import type { SuspectKind } from '@tianbao/form'

/** A finding as the command line tells it. */
export interface ToldFinding {
  readonly code: string
  readonly severity: Severity
  /** JSON Pointers (RFC 6901) into the file's data. */
  readonly paths: readonly string[]
  readonly message: string
  readonly params: Readonly<Record<string, Param>>
  /** Where it stands, in words. */
  readonly place: string
  /** What would make it right, where the template says so. */
  readonly remedy: string
  /** The reason that was written for a warning. */
  readonly reason: string | null
}

/** A cell that several findings are thought to come from, as the command line tells it. */
export interface ToldSuspect {
  /** JSON Pointer into the file's data. */
  readonly path: string
  readonly kind: SuspectKind
  readonly value: number
  /** Null: the cell is to be empty. */
  readonly proposed: number | null
  readonly findings: readonly ToldName[]
  readonly leaves: readonly ToldName[]
  readonly cures: number
  /** Where it stands, and both values, in words. */
  readonly place: string
  readonly shown: { readonly value: string; readonly proposed: string }
}

/** A finding by its code and its first cell, as a JSON Pointer. */
export interface ToldName {
  readonly code: string
  readonly path: string
}

/** What was found in one file, worst first, and the cells that it is thought to come from, where that was asked. */
export interface ToldFile {
  readonly file: string
  readonly findings: readonly ToldFinding[]
  readonly suspects?: readonly ToldSuspect[]
}

/** Whether something is left to mend: an error, or a warning that nobody wrote a reason for. */
export function isOpen({ severity, reason }: ToldFinding): boolean {
  return severity === 'error' || (severity === 'warning' && reason === null)
}
