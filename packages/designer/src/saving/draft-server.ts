import type { DesignStep, History } from '../state/history.ts'

/** The window that writes a draft, from when, and until when if it says nothing more: ISO 8601 UTC. */
export interface DraftWriter {
  readonly window: string
  readonly since: string
  readonly until: string
}

/** Where a draft stands on the server. */
export interface DraftStanding {
  readonly revision: number
  /** How many steps it has, and how many of them are done. */
  readonly steps: number
  readonly position: number
  /** `draft` while it is being drawn; in review or published it does not change. */
  readonly state: string
  readonly writer: DraftWriter | null
  /** The name of the region that issues the form. */
  readonly regionName?: string
}

/** A draft as the server has it, whole. */
export interface OpenedDraft {
  readonly standing: DraftStanding
  readonly history: History
}

/** What a window did since `revision`. */
export interface StepParcel {
  readonly revision: number
  readonly steps: readonly DesignStep[]
  readonly position: number
}

/** What the server said to a parcel. That it could not be reached is a rejected promise. */
export type StepAnswer =
  | { readonly kind: 'saved'; readonly standing: DraftStanding }
  /** Someone else writes, or it stands elsewhere than we thought, or is drawn no more. */
  | { readonly kind: 'behind'; readonly standing: DraftStanding }
  | { readonly kind: 'refused'; readonly reason: string }

/** The server was reached, and does not have the draft or does not give it: its words for people. */
export class DraftRefused extends Error {
  override readonly name = 'DraftRefused'
}

/**
 * One draft on the server, asked by one window. Each promise is rejected where the server cannot be reached; with
 * DraftRefused where it says no.
 */
export interface DraftServer {
  open(): Promise<OpenedDraft>
  /** Where it stands, and the steps after a number. */
  since(after: number): Promise<{ readonly standing: DraftStanding; readonly steps: readonly DesignStep[] }>
  append(parcel: StepParcel): Promise<StepAnswer>
  /** Asks to write, or to go on writing; `take` takes over. */
  wish(take: boolean): Promise<DraftStanding>
  /** Lets go of writing, also while the page goes. */
  leave(): void
}
