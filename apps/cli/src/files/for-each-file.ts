import type { Io } from '../io.ts'
import { Misuse } from '../misuse.ts'
import { createProgress } from '../output/progress.ts'
import type { NamedFile } from './find-files.ts'

/** How far a walk through files came. */
export interface Walk {
  readonly total: number
  /** Files that were worked on, bad ones among them. */
  readonly done: number
  /** Files that could not be read, each named on standard error. */
  readonly unread: number
  readonly isStopped: boolean
}

/**
 * Works on one file after another, so that of any number only one is held, with progress on a terminal where there are
 * several. What the work answers is written to standard output. A bad one is named and passed over; asked to stop, it stops behind the file that it is at.
 * @throws Misuse for the only file.
 */
export async function forEachFile(
  files: readonly NamedFile[],
  io: Io,
  work: (file: NamedFile) => Promise<string>,
): Promise<Walk> {
  const isOnly = files.length === 1
  const progress = createProgress(files.length, io)
  const interrupted = io.interrupted()
  let done = 0
  let unread = 0
  try {
    for (const file of files) {
      if (interrupted.aborted) break
      try {
        const text = await work(file)
        progress.hide()
        await io.write(text)
      } catch (error) {
        if (!(error instanceof Misuse) || isOnly) throw error
        progress.hide()
        io.complain(`${error.message}\n`)
        unread += 1
      }
      done += 1
      progress.show(done)
    }
  } finally {
    progress.end(done)
  }
  return { total: files.length, done, unread, isStopped: done < files.length }
}
