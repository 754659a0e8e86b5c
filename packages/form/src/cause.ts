import type { Address } from '@tianbao/edit'
import type { Severity } from '@tianbao/finding'
import type { CheckedFinding, Suspect } from './form-types.ts'

/** One cause: findings that say the same of different cells, under the number that stands in those cells. */
export interface Cause {
  readonly number: number
  /** Names the cause for as long as it stands, whatever its number. */
  readonly key: string
  readonly code: string
  readonly severity: Severity
  /** Every finding of it has a written reason. */
  readonly isExplained: boolean
  readonly findings: readonly CheckedFinding[]
  /** The cells where it stands, each once, the foremost first. */
  readonly addresses: readonly Address[]
  /** The one cell that it is thought to come from, with what would mend it. */
  readonly suspect?: Suspect
  /** What would vanish with it when that cell is mended. */
  readonly consequences?: readonly CheckedFinding[]
}
