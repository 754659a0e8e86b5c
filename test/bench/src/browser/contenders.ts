/** A way to draw the same form: its page in `pages/`, and the package whose version the table says. */
export interface Contender {
  readonly name: string
  readonly page: string
  readonly package?: string
  /** Whether it is drawn with 5,000 rows, too: those that need a minute and more for that are left out. */
  readonly isForMany: boolean
}

export const limit = 'the limit, by hand'
export const ours = 'Tianbao, everything on'

export const contenders: readonly Contender[] = [
  { name: limit, page: 'limit.tsx', isForMany: true },
  { name: ours, page: 'ours.tsx', isForMany: true },
  { name: 'Formily, plain controls', page: 'formily.tsx', package: '@formily/core', isForMany: false },
  { name: 'RJSF, as it comes', page: 'rjsf.tsx', package: '@rjsf/core', isForMany: false },
  { name: 'form-js', page: 'form-js.ts', package: '@bpmn-io/form-js-viewer', isForMany: false },
  { name: 'SurveyJS', page: 'survey.tsx', package: 'survey-core', isForMany: false },
]
