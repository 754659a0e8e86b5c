import type { Conflict, Edit, JsonObject } from '@tianbao/edit'

/** One parcel of edits; sent again unchanged until it is answered, so that a lost answer does no harm. */
export interface Parcel {
  readonly id: string
  readonly revision: number
  readonly edits: readonly Edit[]
}

/** What the server said to a parcel. That it could not be reached is a rejected promise. */
export type Answer =
  | { readonly kind: 'saved'; readonly revision: number; readonly merged: readonly Edit[] }
  | { readonly kind: 'conflict'; readonly revision: number; readonly document: JsonObject }
  | { readonly kind: 'refused'; readonly reason: string }

/** A submission as the server has it. */
export interface Current {
  readonly revision: number
  readonly document: JsonObject
}

/** What is kept on this machine of one submission until the server has it. */
export interface Draft {
  /** The submission as the server last had it, and its revision. */
  readonly base: JsonObject
  readonly revision: number
  readonly sending: Parcel | null
  readonly waiting: readonly Edit[]
  /** A text that is being typed and not yet in any edit. */
  readonly typing: { readonly address: string; readonly text: string } | null
}

/** Keeps the draft of this window, null for none; says whether the machine let us, once it is known. */
export type KeepDraft = (draft: Draft | null, kept: (isKept: boolean) => void) => void

/** The outside world of a save queue, passed in: time, the server, this machine. */
export interface SaveWorld {
  send(parcel: Parcel): Promise<Answer>
  /** Asks the server, and nothing that only remembers it, what it has now. */
  current(): Promise<Current>
  readonly keep: KeepDraft
  mintId(): string
  now(): Date
  /** Runs later; answers how to call it off. */
  after(milliseconds: number, run: () => void): () => void
}

/** Where what was typed is: on the server, only on this machine, or nowhere but on the screen. */
export interface SaveState {
  readonly kind: 'saved' | 'local' | 'unsaved'
  /** When the server last took something; null when nothing was sent since the page was opened. */
  readonly savedAt: Date | null
  /** The same, where nothing was sent: since before, if that was today. */
  readonly keptAt: Date | null
  /** Cells and rows that the server does not have. */
  readonly waiting: number
  /** Since when it cannot be reached, and when the next try is. */
  readonly failing: { readonly since: Date; readonly retryAt: Date } | null
  /** Why it does not take what we have. */
  readonly refused: string | null
  /** Places where others wrote something else meanwhile: to be chosen by a person. */
  readonly conflicts: readonly Conflict[]
}
