import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Whether the last work that ended well was for the same content: its hash stands in the file `path`. */
export function isStamped(path, hash) {
  try {
    return readFileSync(path, 'utf8') === hash
  } catch {
    return false
  }
}

/** Says that the work for this content ended well. */
export function stamp(path, hash) {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, hash)
}
