import { openStorage, StorageError } from '../index.ts'

/**
 * Opens storage, and holds it until it is killed. `node holding-process.ts <directory> <since>`
 * Writes `held <pid>`, or the name of the error that it met.
 */
const [directory = '', since = ''] = process.argv.slice(2)
try {
  await openStorage({ directory, now: () => since })
  process.stdout.write(`held ${process.pid}\n`)
  setInterval(() => {}, 60_000)
} catch (error) {
  process.stdout.write(`${error instanceof StorageError ? error.name : String(error)}\n`)
}
