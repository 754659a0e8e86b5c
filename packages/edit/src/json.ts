/** Any value that JSON (RFC 8259) can say. Numbers are finite. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject

export interface JsonObject {
  readonly [key: string]: Json
}
