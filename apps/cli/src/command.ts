import type { Io } from './io.ts'

/**
 * 0: nothing to mend. 1: errors or warnings without a reason. 2: called wrongly, or a file that cannot be read.
 * 130: a person stopped it, as shells have it for Ctrl+C.
 */
export type ExitCode = 0 | 1 | 2 | 130

/** What stood behind the command's name. */
export interface Given {
  readonly values: readonly string[]
  /** Options that were given, without dashes. */
  readonly options: ReadonlySet<string>
}

/** One command. All have this anatomy, and stand in the one list `commands`. */
export interface Command {
  readonly name: string
  /** One line for the list of commands. */
  readonly summary: string
  /** How it is called, behind `tianbao`. */
  readonly usage: string
  /** Options, without dashes, and what they do. */
  readonly options: Readonly<Record<string, string>>
  /** More to know, in whole sentences; examples. */
  readonly help: string
  /** @throws Misuse */
  run(given: Given, io: Io): Promise<ExitCode>
}
