import { Presets, SingleBar } from 'cli-progress'
import type { Io } from '../io.ts'

/** Runs work for each item, one after another, with a bar on a terminal where there are several. */
export async function forEachWithProgress<T, R>(
  items: readonly T[],
  io: Io,
  work: (item: T) => Promise<R>,
): Promise<readonly R[]> {
  const bar =
    io.terminal && items.length > 1
      ? new SingleBar(
          { stream: io.terminal, format: '{bar} {value}/{total}', clearOnComplete: true },
          Presets.shades_grey,
        )
      : null
  const results: R[] = []
  bar?.start(items.length, 0)
  try {
    for (const item of items) {
      results.push(await work(item))
      bar?.increment()
    }
  } finally {
    bar?.stop()
  }
  return results
}
