/** The window that may write on a draft, from when, and until when if it says nothing more: ISO 8601 UTC. */
export interface DraftWriter {
  readonly window: string
  readonly since: string
  readonly until: string
}

/** A template being drawn, as kept, without its texts. `steps` counts its steps, `position` those that are done. */
export interface DraftHead {
  readonly region: string
  readonly id: string
  /** Where it is in its life: a word of whoever rules over lives. Nothing here understands it. */
  readonly state: string
  /** Counts the saves. Who writes is not saved: it moves without a save. */
  readonly revision: number
  readonly steps: number
  readonly position: number
  /** What lists say of it, as last computed by the server: JSON text. */
  readonly summary: string
  /** What it was begun from: JSON text. */
  readonly origin: string
  readonly writer: DraftWriter | null
  readonly createdAt: string
  readonly updatedAt: string
}

/**
 * A draft with the template that it was begun with, and the template after all its steps: JSON texts. A draft of a
 * region's variant has the variant that it was begun with, too; null for others.
 */
export interface StoredDraft extends DraftHead {
  readonly base: string
  readonly tip: string
  readonly variant: string | null
}

export type NewDraft = Omit<StoredDraft, 'revision' | 'steps' | 'position' | 'writer'>

/** One step of a draft: JSON text, under the id that its window gave it. Numbers count from 1. */
export interface StoredStep {
  readonly number: number
  readonly id: string
  readonly step: string
}

/** What one save adds to a draft. */
export interface NextDraft {
  /** Done behind all that there are. */
  readonly steps: readonly Omit<StoredStep, 'number'>[]
  readonly position: number
  readonly tip: string
  readonly summary: string
  readonly at: string
  /** The window that saves: it must be the draft's writer. */
  readonly window: string
}

/** Who wants to write on a draft, as of `at` until `until`. With `take` also where somebody else writes. */
export interface WriterWish {
  readonly window: string
  readonly at: string
  readonly until: string
  readonly take: boolean
}

/** The drafts of templates, kept as what they were begun with and every step since. Steps are only ever added. */
export interface DraftStorage {
  /** Last changed first. */
  listDrafts(): Promise<readonly DraftHead[]>
  getDraft(id: string): Promise<StoredDraft | null>
  /** Keeps a draft at revision 1, without steps and without a writer. Rejects with DraftExists where its id is taken. */
  createDraft(draft: NewDraft): Promise<StoredDraft>
  /**
   * Adds steps where the revision still is `revision`, the state `state` and the writer `next.window`; the revision
   * becomes one more. Answers null where that is not so (nothing written).
   */
  saveDraft(id: string, revision: number, state: string, next: NextDraft): Promise<DraftHead | null>
  /**
   * Makes a window the writer where there is none, where it is so already (its time begins anew), where the other's
   * time is over, or where it takes over. Answers the draft as it then stands, whoever writes; null where there is none.
   */
  wishWriter(id: string, wish: WriterWish): Promise<DraftHead | null>
  /** Lets go of writing, if the window does write. */
  leaveWriter(id: string, window: string): Promise<void>
  /** Steps after a number, oldest first. */
  draftSteps(id: string, after: number): Promise<readonly StoredStep[]>
  /** Removes a draft, its steps and its samples; what people did with it is kept. False where there is none, or its state is another one. */
  removeDraft(id: string, state: string): Promise<boolean>
}
