import type { Storage } from '@tianbao/storage'
import type { Logger } from 'pino'
import type { TemplateShelf } from './templates/template-shelf.ts'

/** What the routes work with. The clock and the ids are passed in, so that a test knows them. */
export interface Services {
  readonly storage: Storage
  readonly templates: TemplateShelf
  readonly now: () => Date
  /** A new id, unique for ever (UUIDv7): of submissions and of rows. */
  readonly mintId: () => string
  readonly log: Logger
}
