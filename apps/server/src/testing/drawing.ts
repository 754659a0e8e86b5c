import { applyEdits, diff, type Edit, type Json } from '@tianbao/edit'
import type { Template } from '@tianbao/template'
import type { Variant } from '@tianbao/versions'
import { smallKey, smallTemplate, type TestServer } from './test-server.ts'

/** The city whose variants stand over the small template. */
export const region = '420700'

/** The small template, as JSON. */
export const parsed = () => JSON.parse(smallTemplate) as Template

type Fields = Record<string, { title?: string }>

/** What a template is after something was done to it. */
export function changed(template: Template, change: (copy: Template) => void): Template {
  const copy = structuredClone(template)
  change(copy)
  return copy
}

/** A template whose department is called otherwise. */
export function retitled(template: Template, title: string): Template {
  return changed(template, ({ schema }) =>
    Object.assign((schema.properties as Fields).department ?? {}, { title }),
  )
}

interface Opened {
  readonly draft: { readonly revision: number; readonly steps: number; readonly position: number }
  readonly base: Template
  readonly variant: Variant
  readonly steps: readonly { readonly edits: readonly Edit[]; readonly variant?: Variant }[]
}

/** The codes of what an answer finds. */
export function codes(answer: { readonly body: unknown }): readonly string[] | undefined {
  return (answer.body as { readonly findings?: readonly { readonly code: string }[] }).findings?.map(
    ({ code }) => code,
  )
}

/** What two people in a designer do with a server: begin a variant, draw, send in, publish. */
export function drawingOn(server: () => TestServer) {
  const begin = (more: object = {}) =>
    server().send('POST', '/api/drafts', { from: 'variant', window: 'w1', base: smallKey, region, ...more })
  const opened = async (draft: string) =>
    (await server().send('GET', `/api/drafts/${draft}`)).body as unknown as Opened
  /** Draws another template, or another variant stands. */
  const draw = async (draft: string, wanted: (now: Template) => Template, variant?: Variant) => {
    const { draft: line, base, steps } = await opened(draft)
    const outcome = applyEdits(
      base as unknown as Json,
      steps.flatMap(({ edits }) => edits),
    )
    if (!('tree' in outcome)) throw new Error('The steps do not apply.')
    const edits = diff(outcome.tree, wanted(outcome.tree as unknown as Template) as unknown as Json)
    const at = '2024-01-26T04:00:00.000Z'
    const step = { id: `s${line.steps}`, code: 'step.json', params: {}, edits, at }
    return server().send('POST', `/api/drafts/${draft}/steps`, {
      window: 'w1',
      revision: line.revision,
      steps: [{ ...step, ...(variant && { variant }) }],
      position: line.steps + 1,
    })
  }
  const act = async (draft: string, act: string, by: string) => {
    const { draft: line } = await opened(draft)
    return server().send('POST', `/api/drafts/${draft}/acts`, { act, by, revision: line.revision })
  }
  const publish = async (draft: string) => {
    server().pass(60_000)
    const submitted = await act(draft, 'submit', '周敏')
    return submitted.status === 200 ? act(draft, 'publish', '李琼') : submitted
  }
  const publishBase = async (template: Template) => {
    const { body } = await server().send('POST', '/api/drafts', { from: 'json', window: 'w1', template })
    return publish(String(body.id))
  }
  return { begin, opened, draw, act, publish, publishBase }
}
