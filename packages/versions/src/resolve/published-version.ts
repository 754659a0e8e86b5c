/** A published version of a template, as far as it matters for which one applies. Times are ISO 8601 in UTC. */
export interface PublishedVersion {
  readonly form: string
  readonly region: string
  readonly year: number
  /** Counted within form, region and year, from 1. */
  readonly number: number
  readonly digest: string
  readonly publishedAt: string
  /** When it comes into force (施行), where that is later than its publishing. */
  readonly inForceFrom?: string
  /** From when on it is no longer in force, where that was said when it was published. */
  readonly inForceTo?: string
  readonly revokedAt?: string
}
