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
  /** Templates being drawn. The writer's three are all null or none. */
  readonly drafts: {
    readonly region: string
    readonly id: string
    readonly state: string
    readonly revision: number
    readonly steps: number
    readonly position: number
    readonly summary: string
    readonly origin: string
    readonly writer: string | null
    readonly writer_since: string | null
    readonly writer_until: string | null
    readonly created_at: string
    readonly updated_at: string
    readonly base: string
    readonly tip: string
    readonly variant: string | null
  }
  readonly draft_steps: {
    readonly region: string
    readonly draft: string
    readonly number: number
    readonly id: string
    readonly step: string
  }
  readonly draft_acts: {
    readonly region: string
    readonly draft: string
    readonly number: number
    readonly act: string
    readonly by_whom: string
    readonly note: string
    readonly at: string
  }
  readonly draft_samples: {
    readonly region: string
    readonly draft: string
    readonly name: string
    readonly text: string
  }
  readonly versions: {
    readonly region: string
    readonly form: string
    readonly year: number
    readonly number: number
    readonly digest: string
    readonly title: string
    readonly draft: string
    readonly author: string
    readonly approver: string
    readonly published_at: string
    readonly text: string
    readonly samples: string
    readonly variant: string | null
    /** Null: from its publishing on. */
    readonly in_force_from: string | null
    /** Null: until another one takes its place. */
    readonly in_force_to: string | null
  }
  readonly revocations: {
    readonly region: string
    readonly form: string
    readonly year: number
    readonly number: number
    readonly by_whom: string
    readonly note: string
    readonly at: string
  }
  /** What a submission was before it moved to another version, by the revision that the move made. */
  readonly upgrades: {
    readonly region: string
    readonly submission: string
    readonly revision: number
    readonly undoes: number | null
    readonly from_digest: string
    readonly to_digest: string
    readonly at: string
    readonly summary: string
    readonly remainder: string
    readonly document: string
  }
  /** What people confirmed to be one thing in a template (`region`, `form`, `year`) and the one that comes before it. */
  readonly matches: {
    readonly region: string
    readonly form: string
    readonly year: number
    readonly number: number
    readonly digest: string
    readonly from_region: string
    readonly from_form: string
    readonly from_year: number
    readonly from_digest: string
    readonly by_whom: string
    readonly at: string
    readonly confirmed: string
  }
}
