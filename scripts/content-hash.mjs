import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

/** Paths of all files under a folder for which `isWanted(name)` holds at every step, in one order on every machine. */
export function filesUnder(folder, isWanted) {
  const found = []
  const pending = [folder]
  while (pending.length > 0) {
    const here = pending.pop()
    for (const entry of readdirSync(here, { withFileTypes: true })) {
      if (!isWanted(entry.name)) continue
      const path = join(here, entry.name)
      if (entry.isDirectory()) pending.push(path)
      else if (entry.isFile()) found.push(path)
    }
  }
  return found.sort()
}

/** SHA-256 (hex) over the names, relative to `root`, and the contents of files. */
export function contentHash(root, files, ...more) {
  const hash = createHash('sha256')
  for (const text of more) hash.update(`${text}\0`)
  for (const file of files) {
    hash.update(`${relative(root, file).split(sep).join('/')}\0`)
    hash.update(createHash('sha256').update(readFileSync(file)).digest())
  }
  return hash.digest('hex')
}
