import type { Template } from '@tianbao/template'
import type { StoreApi } from 'zustand/vanilla'
import type { WaitingSteps } from './bring-steps.ts'
import type { DraftServer, DraftStanding, DraftWriter } from './draft-server.ts'

/** Where what was drawn is, and who draws. */
export interface DraftSaveState {
  /** On the server; on its way there; only on this machine; nowhere but on the screen. */
  readonly kind: 'saved' | 'saving' | 'local' | 'unsaved'
  /** When the server last took something; null when nothing was sent since the page was opened. */
  readonly savedAt: Date | null
  /** Steps that the server does not have; going back counts as one. */
  readonly waiting: number
  /** Since when the server cannot be reached. */
  readonly failing: Date | null
  /** Why it does not take what we have. */
  readonly refused: string | null
  /** Null while this window writes; else who does, or that nobody does. */
  readonly reading: { readonly writer: DraftWriter | null } | null
  readonly standing: DraftStanding
  /** What could not be brought behind what others did: how many edits, and the template as this window had it. */
  readonly clash: { readonly count: number; readonly mine: Template } | null
}

/** Saves what is drawn: kept on this machine at once, sent shortly after, again and again while the server is away. */
export interface DraftSaver {
  readonly store: StoreApi<DraftSaveState>
  /** Tries now instead of when its time has come. */
  retry(): void
  /** Others have done something: fetches it. */
  look(): Promise<void>
  /** Takes over from whoever writes. */
  takeOver(): Promise<void>
  /** What clashed was seen. */
  dismissClash(): void
  /** The page goes: sends what waits, and lets go of writing. */
  leave(): void
  close(): void
}

/** What a saver needs of the world. */
export interface SaverWorld {
  readonly server: DraftServer
  /** The window's name, as the server knows it. */
  readonly window: string
  /** Keeps what waits on this machine; resolves with whether it could. */
  keep(waiting: WaitingSteps | null): Promise<boolean>
  /** Tells other windows of this browser that the server has something new, or another window writes. */
  told?(revision: number): void
  now(): Date
  /** Runs later; answers how to call it off. */
  after(milliseconds: number, run: () => void): () => void
}

/** Null where a window writes; else who does. */
export function roleOf({ state, writer }: DraftStanding, window: string): DraftSaveState['reading'] {
  return state === 'draft' && writer?.window === window ? null : { writer }
}
