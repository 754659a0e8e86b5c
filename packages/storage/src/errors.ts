import type { Param } from '@tianbao/finding'

/**
 * What the outside world did to storage. `code` and `params` make a sentence with this room's messages; `message` is
 * the same in short, for a log; `cause` is what the database or the operating system said.
 */
export class StorageError extends Error {
  readonly code: string
  readonly params: Readonly<Record<string, Param>>

  constructor(code: string, message: string, params: Readonly<Record<string, Param>>, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
    this.name = new.target.name
    this.code = code
    this.params = params
  }
}

/** Another process has the data directory. `pid` and `since` (ISO 8601 UTC) are as it wrote them, null if it did not. */
export class StorageLocked extends StorageError {
  readonly pid: number | null
  readonly since: string | null

  constructor(directory: string, holder: { pid: number | null; since: string | null }, cause?: unknown) {
    const by = `process ${holder.pid ?? '(unknown)'} since ${holder.since ?? '(unknown)'}`
    super('storage.locked', `"${directory}" is in use by ${by}.`, { directory, ...holder }, cause)
    this.pid = holder.pid
    this.since = holder.since
  }
}

/** The data was written by a newer program: nothing was touched. */
export class StorageTooNew extends StorageError {
  constructor(format: number, known: number) {
    super('storage.too_new', `The data has format ${format}; this program knows up to ${known}.`, {
      format,
      known,
    })
  }
}

/** The disk, or the size that storage was opened with, is full: what was not acknowledged was not kept. */
export class StorageFull extends StorageError {
  constructor(cause?: unknown) {
    super('storage.full', 'The disk is full.', {}, cause)
  }
}

/** The data may not be written. */
export class StorageReadonly extends StorageError {
  constructor(cause?: unknown) {
    super('storage.readonly', 'The data is read-only.', {}, cause)
  }
}

/** The file is damaged, or is no data of this program. */
export class StorageDamaged extends StorageError {
  constructor(cause?: unknown) {
    super('storage.damaged', 'The data file is damaged, or is not one of ours.', {}, cause)
  }
}

/** The directory or the database cannot be used for another reason, which is the `cause`. */
export class StorageUnusable extends StorageError {
  constructor(directory: string, cause?: unknown) {
    super('storage.unusable', `"${directory}" cannot be used for data.`, { directory }, cause)
  }
}

/** Storage was closed before. */
export class StorageClosed extends StorageError {
  constructor() {
    super('storage.closed', 'Storage is closed.', {})
  }
}

/** There is a submission with this id already. */
export class SubmissionExists extends StorageError {
  constructor(id: string, cause?: unknown) {
    super('storage.submission_exists', `There is a submission "${id}" already.`, { id }, cause)
  }
}

/** There is a draft with this id already. */
export class DraftExists extends StorageError {
  constructor(id: string, cause?: unknown) {
    super('storage.draft_exists', `There is a draft "${id}" already.`, { id }, cause)
  }
}

/** A template of this digest was published before: it is there, with a number. */
export class VersionExists extends StorageError {
  constructor(digest: string, cause?: unknown) {
    super('storage.version_exists', `Digest "${digest}" was published before.`, { digest }, cause)
  }
}

/** A version of the key was published at that moment or after it: nobody could tell which applies. */
export class VersionClash extends StorageError {
  constructor(number: number, at: string) {
    super('storage.version_clash', `Version ${number} was published at ${at}.`, { number, at })
  }
}

/** A version of the key that was not revoked is in force at a time that another one claims. */
export class VersionOverlap extends StorageError {
  constructor(number: number) {
    super('storage.version_overlap', `Version ${number} is in force at a time that it claims.`, { number })
  }
}

/** A text that no database would give back as it came: it has a NUL or half a surrogate pair in it. */
export class UnstorableText extends StorageError {
  constructor(text: string) {
    const start = text.slice(0, 40)
    super('storage.unstorable_text', `Text cannot be kept as it is: ${JSON.stringify(start)}`, { start })
  }
}
