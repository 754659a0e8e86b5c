import type { Template } from '@tianbao/template'

/** Which template. */
export interface StartKey {
  readonly region: string
  readonly form: string
  readonly year: number
}

/** A template that one can begin from. */
export interface StartTemplate extends StartKey {
  readonly regionName: string
  readonly title: string
  /** The number of the version that stands; null for a file of the project. */
  readonly version: number | null
}

/** A draft that was begun before. */
export interface StartDraft extends StartKey {
  readonly id: string
  readonly regionName: string
  readonly title: string
  readonly state: string
  readonly position: number
  readonly updatedAt: string
}

/** What a draft is begun from, as the server takes it. */
export type StartBeginning =
  | { readonly from: 'blank'; readonly key: StartKey; readonly title: string }
  | { readonly from: 'template'; readonly template: StartKey; readonly key: StartKey; readonly title: string }
  | { readonly from: 'json'; readonly template: object }

/** What the start page asks of the world. Each promise is rejected, in words, where it is not done. */
export interface StartWorld {
  templates(): Promise<readonly StartTemplate[]>
  drafts(): Promise<readonly StartDraft[]>
  template(key: StartKey): Promise<Template>
  /** Begins a draft and opens it. */
  begin(beginning: StartBeginning): Promise<void>
  /** Where a draft is opened. */
  addressOf(draft: string): string
}
