import type { Json } from '@tianbao/edit'

/** One error as a compiled schema gives it: Ajv's, on the server and in the page. */
export interface SchemaError {
  /** JSON Pointer into the data. */
  readonly instancePath: string
  readonly schemaPath: string
  readonly keyword: string
  readonly params: Readonly<Record<string, Json>>
}
