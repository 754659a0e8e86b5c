import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { DesignStep, History } from '../state/history.ts'
import type { DraftStanding } from './draft-server.ts'

/** What one window of a draft has left: records of its own, maybe of another release. */
export interface LeftSteps {
  readonly draft: string
  readonly window: string
  readonly left: readonly unknown[]
  /** Windows before it that are gone: the server may still take one of them for the writer. */
  readonly gone?: readonly string[]
}

/** What this machine keeps for the designer. */
interface Shelf extends DBSchema {
  steps: { key: [draft: string, window: string]; value: LeftSteps; indexes: { draft: string } }
  texts: { key: string; value: { readonly draft: string; readonly text: string } }
  /** Where drafts stood when the server was last heard of, and when that was. */
  heads: {
    key: string
    value: { readonly draft: string; readonly standing: DraftStanding; readonly at: string }
  }
  /** What drafts were begun with: it never changes. */
  bases: { key: string; value: { readonly draft: string } & Pick<History, 'base' | 'variant'> }
  /** Steps that the server has, by their number. */
  history: {
    key: [draft: string, number: number]
    value: { readonly draft: string; readonly number: number; readonly step: DesignStep }
  }
}

export type ShelfDatabase = IDBPDatabase<Shelf>

/** Opens what this browser keeps. Rejects where it keeps nothing for us. */
export function openShelfDatabase(): Promise<ShelfDatabase> {
  return openDB<Shelf>('tianbao-designer', 2, {
    upgrade(database, before) {
      if (before < 1) {
        database.createObjectStore('steps', { keyPath: ['draft', 'window'] }).createIndex('draft', 'draft')
        database.createObjectStore('texts', { keyPath: 'draft' })
      }
      database.createObjectStore('heads', { keyPath: 'draft' })
      database.createObjectStore('bases', { keyPath: 'draft' })
      database.createObjectStore('history', { keyPath: ['draft', 'number'] })
    },
    // A later release of the page waits for us to let go.
    blocking: (_now, _then, event) => (event.target as IDBDatabase).close(),
  })
}
