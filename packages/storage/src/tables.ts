/** The tables of the newest format, as Kysely knows them. Every key starts with the region. */
export interface Tables {
  /** One row: the format of this data. */
  readonly storage_format: { readonly format: number }
  /** Which template stands for a key now. */
  readonly templates: {
    readonly region: string
    readonly form: string
    readonly year: number
    readonly digest: string
  }
  /** Every template that was ever put. */
  readonly template_texts: {
    readonly region: string
    readonly digest: string
    readonly form: string
    readonly year: number
    readonly title: string
    readonly text: string
  }
  readonly submissions: {
    readonly region: string
    readonly id: string
    readonly form: string
    readonly year: number
    readonly digest: string
    readonly name: string
    readonly sample: string | null
    readonly revision: number
    readonly summary: string
    readonly created_at: string
    readonly updated_at: string
    readonly document: string
  }
  readonly patches: {
    readonly region: string
    readonly submission: string
    readonly revision: number
    readonly at: string
    readonly edits: string
  }
}
