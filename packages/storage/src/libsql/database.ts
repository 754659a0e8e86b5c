/// <reference lib="es2024.string" />
import type { SqliteDatabase, SqliteStatement } from 'kysely'
import Libsql from 'libsql'
import { UnstorableText } from '../errors.ts'

/** What Kysely's dialect needs of a database, and what opening one needs beside it. */
export interface Database extends SqliteDatabase {
  exec(sql: string): void
  /** Lets go of the file; never throws. */
  close(): void
  readonly isInTransaction: boolean
}

/**
 * Opens a database file through libSQL's synchronous API. Statements are prepared once per SQL text; values are
 * checked before they are bound, since the native code ends the whole process on one that it does not know.
 */
export function openDatabase(path: string): Database {
  const connection = new Libsql(path)
  const prepared = new Map<string, SqliteStatement>()
  return {
    get isInTransaction() {
      return connection.inTransaction
    },
    exec(sql) {
      connection.exec(sql)
    },
    prepare(sql) {
      const known = prepared.get(sql)
      if (known) return known
      const statement = guarded(connection.prepare(sql) as unknown as SqliteStatement)
      prepared.set(sql, statement)
      return statement
    },
    close() {
      prepared.clear()
      if (!connection.open) return
      // The native side finalises statements only when they are collected, and until then keeps the log beside the
      // file; everything shall be in the file when it is closed.
      try {
        connection.exec('PRAGMA wal_checkpoint(TRUNCATE)')
      } catch {
        // What was committed is in the log, and is found there on the next opening.
      }
      connection.close()
    },
  }
}

function guarded(statement: SqliteStatement): SqliteStatement {
  const { reader } = statement
  return {
    reader,
    all: (parameters) => statement.all(checked(parameters)),
    run: (parameters) => statement.run(checked(parameters)),
    iterate: (parameters) => statement.iterate(checked(parameters)),
  }
}

function checked(parameters: readonly unknown[]): readonly unknown[] {
  for (const value of parameters) {
    if (typeof value === 'string') {
      // What follows a NUL would not be read back; half a surrogate pair would come back as another character.
      if (value.includes('\0') || !value.isWellFormed()) throw new UnstorableText(value)
    } else if (value !== null && !(typeof value === 'number' && Number.isFinite(value))) {
      throw new Error(`A ${typeof value} cannot be bound to a statement: ${String(value)}.`)
    }
  }
  return parameters
}
