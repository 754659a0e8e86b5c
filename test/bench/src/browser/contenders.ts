import manifest from '../../package.json' with { type: 'json' }

/** A way to draw the same form: its page in `pages/`. */
export interface Contender {
  readonly name: string
  readonly page: string
  /** Whether it is drawn with 5,000 rows, too: those that need a minute and more for that are left out. */
  readonly isForMany: boolean
}

const versions = manifest.dependencies

export const limit = 'the limit, by hand'
export const ours = 'Tianbao, everything on'

export const contenders: readonly Contender[] = [
  { name: limit, page: 'limit.tsx', isForMany: true },
  { name: ours, page: 'ours.tsx', isForMany: true },
  { name: `Formily ${versions['@formily/core']}, plain controls`, page: 'formily.tsx', isForMany: false },
  { name: `RJSF ${versions['@rjsf/core']}, as it comes`, page: 'rjsf.tsx', isForMany: false },
  { name: `form-js ${versions['@bpmn-io/form-js-viewer']}`, page: 'form-js.ts', isForMany: false },
  { name: `SurveyJS ${versions['survey-core']}`, page: 'survey.tsx', isForMany: false },
]
