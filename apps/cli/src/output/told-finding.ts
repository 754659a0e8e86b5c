import type { Param, Severity } from '@tianbao/finding'

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

/** What was found in one file, worst first. */
export interface ToldFile {
  readonly file: string
  readonly findings: readonly ToldFinding[]
}

/** Whether something is left to mend: an error, or a warning that nobody wrote a reason for. */
export function isOpen({ severity, reason }: ToldFinding): boolean {
  return severity === 'error' || (severity === 'warning' && reason === null)
}
