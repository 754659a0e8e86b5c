import type { Json } from '@tianbao/edit'
import type { CompiledTemplate, SchemaError } from '@tianbao/template'

/** One line of what there is to say, with where in the file or the data it stands. */
export interface Remark {
  readonly severity: 'error' | 'warning' | 'hint'
  readonly text: string
  /** A JSON Pointer into the data, or an address in the file; empty where it is about the whole. */
  readonly at: string
}

export type Draft = 'draft-07' | '2019-09' | '2020-12'

/** What a text turned out to be. */
export type Reading =
  | { readonly is: 'unreadable'; readonly remarks: readonly Remark[] }
  | {
      readonly is: 'template'
      readonly compiled: CompiledTemplate
      /** What the gate would refuse to publish. */
      readonly gate: readonly Remark[]
    }
  | {
      readonly is: 'schema'
      readonly schema: Json
      /** Where the text was an example with hints and data: these. */
      readonly ui: Json
      readonly data: Json | null
      readonly draft: Draft
      readonly gate: readonly Remark[]
      /** Why data is not checked, where it cannot be. */
      readonly fault: string | null
    }

/** What data is found to be: errors for a template's own sentences, remarks for a plain schema. */
export type Verdict =
  | { readonly of: 'template'; readonly errors: readonly SchemaError[] }
  | { readonly of: 'schema'; readonly remarks: readonly Remark[]; readonly count: number }

/** What the worker is asked. `read` comes before any `check`. */
export type Question =
  | { readonly ask: 'read'; readonly text: string }
  | { readonly ask: 'check'; readonly data: Json }

export type Reply =
  | { readonly reply: 'ready' }
  | { readonly reply: 'read'; readonly reading: Reading }
  | { readonly reply: 'check'; readonly verdict: Verdict }
  | { readonly reply: 'failed'; readonly reason: string }
