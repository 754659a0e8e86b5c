import type { Template } from '@tianbao/template'
import type { Variant } from '@tianbao/versions'

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
  /** It is a region's edits over the form of a region above. */
  readonly isVariant: boolean
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

/** A region as people know it: 湖北省 鄂州市 is 420700. */
export interface StartRegion {
  readonly code: string
  readonly path: string
}

/** What a draft is begun from, as the server takes it. */
export type StartBeginning =
  | { readonly from: 'blank'; readonly key: StartKey; readonly title: string }
  | { readonly from: 'template'; readonly template: StartKey; readonly key: StartKey; readonly title: string }
  | {
      readonly from: 'variant'
      /** The form of the region above. */
      readonly base: StartKey
      readonly region: string
      /** The region's earlier variant: its edits come along. */
      readonly of?: StartKey
    }
  | { readonly from: 'json'; readonly template: object; readonly variant?: Variant }

/** What the start page asks of the world. Each promise is rejected, in words, where it is not done. */
export interface StartWorld {
  templates(): Promise<readonly StartTemplate[]>
  drafts(): Promise<readonly StartDraft[]>
  /** Regions by what their name or code begins with. */
  regions(name: string): Promise<readonly StartRegion[]>
  template(key: StartKey): Promise<Template>
  /** The region's edits that make a template of a form above; null where it is made by none. */
  variant(key: StartKey): Promise<Variant | null>
  /** Begins a draft and opens it. */
  begin(beginning: StartBeginning): Promise<void>
  /** Where a draft is opened. */
  addressOf(draft: string): string
}
