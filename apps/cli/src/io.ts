/** What the outside of a command is, so that a test can stand in for it. */
export interface Io {
  /** Where relative paths begin. */
  readonly cwd: string
  readonly stdin: AsyncIterable<Uint8Array>
  /** Writes to the standard output; settles when there is room for more. @throws OutputClosed. */
  write(text: string): Promise<void>
  /** Writes to the standard error. */
  complain(text: string): void
  /** Standard error where it is a terminal: the place for progress. */
  readonly terminal: NodeJS.WritableStream | null
  readonly now: Date
  /** Milliseconds since some moment: only the difference of two of them means anything. */
  clock(): number
  /** Aborted when a person asks the process to stop (Ctrl+C). Whoever asks for it must heed it; twice ends at once. */
  interrupted(): AbortSignal
}

/** Whoever read the output has gone (`tianbao … | head`): there is nothing left to do, and nothing wrong. */
export class OutputClosed extends Error {
  override readonly name = 'OutputClosed'
}
