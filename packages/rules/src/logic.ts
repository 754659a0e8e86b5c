import type { Json } from '@tianbao/edit'

/** A JSON-Logic rule (jsonlogic.com): an object with one key is an operation, everything else is itself. */
export type Logic = Json
