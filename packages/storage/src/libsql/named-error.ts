import { StorageDamaged, StorageError, StorageFull, StorageReadonly, StorageUnusable } from '../errors.ts'

/** The code that libSQL (`SQLITE_…`) or the operating system (`ENOSPC`, …) gave an error. */
export function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}

/**
 * What the outside world did, by its name and with its cause. An error of ours that is none of the world's doing is
 * given back as it is.
 */
export function namedError(error: unknown, directory: string): unknown {
  if (error instanceof StorageError) return error
  const code = codeOf(error)
  if (code === undefined) return error
  const family = /^SQLITE_[A-Z]+|^E[A-Z]+/.exec(code)?.[0] ?? code
  switch (family) {
    case 'SQLITE_FULL':
    case 'ENOSPC':
    case 'EDQUOT':
      return new StorageFull(error)
    case 'SQLITE_READONLY':
    case 'SQLITE_PERM':
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new StorageReadonly(error)
    case 'SQLITE_CORRUPT':
    case 'SQLITE_NOTADB':
      return new StorageDamaged(error)
    case 'SQLITE_CONSTRAINT':
    case 'SQLITE_ERROR':
    case 'SQLITE_MISUSE':
      return error
    default:
      return new StorageUnusable(directory, error)
  }
}
