import { templatesAndSubmissions } from './0001-templates-and-submissions.ts'
import { drafts } from './0002-drafts.ts'
import { versions } from './0003-versions.ts'
import { upgrades } from './0004-upgrades.ts'
import { variants } from './0005-variants.ts'
import { daysOfForce } from './0006-days-of-force.ts'
import type { Step } from './step.ts'

/** Every step of the data's format, oldest first. A new one goes to the end. */
export const steps: readonly Step[] = [
  templatesAndSubmissions,
  drafts,
  versions,
  upgrades,
  variants,
  daysOfForce,
]
