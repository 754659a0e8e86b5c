import type { Template } from '@tianbao/template'
import type { Mapping } from '../carry/mapping.ts'
import type { DepartmentOutcome, RehearsalSubmission, RehearsalTrace } from '../rehearsal/rehearsal.ts'

/** What a thread begins with. */
export interface WorkerStart {
  readonly from: Template
  readonly to: Template
  readonly mapping: Mapping & { readonly undecided?: readonly string[] }
  readonly today: string
}

/** Submissions to be tried, with their places among all. */
export type Batch = readonly { readonly index: number; readonly submission: RehearsalSubmission }[]

/** What a thread says: that it can begin, or what became of a batch. */
export type Answer =
  | 'ready'
  | readonly { readonly index: number; readonly outcome: DepartmentOutcome & Partial<RehearsalTrace> }[]
