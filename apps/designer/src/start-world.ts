import type { StartDraft, StartRegion, StartTemplate, StartWorld } from '@tianbao/designer'
import { readTemplate } from '@tianbao/template'
import { ask } from './ask.ts'

type StandingVariant = Awaited<ReturnType<StartWorld['variant']>>

function addressOf(draft: string): string {
  return `/designer/drafts/${encodeURIComponent(draft)}`
}

/** The start page's world: the server, and this window's address. */
export const startWorld: StartWorld = {
  templates: async () =>
    (await ask<{ readonly templates: readonly StartTemplate[] }>('GET', '/api/templates')).templates,
  drafts: async () => (await ask<{ readonly drafts: readonly StartDraft[] }>('GET', '/api/drafts')).drafts,
  regions: async (name) =>
    (
      await ask<{ readonly regions: readonly StartRegion[] }>(
        'GET',
        `/api/regions?name=${encodeURIComponent(name)}`,
      )
    ).regions,
  async template({ region, form, year }) {
    const answer = await ask<object>('GET', `/api/templates/${region}/${form}/${year}`)
    const { template } = readTemplate(JSON.stringify(answer))
    if (!template) throw new Error('这份模板读不出来。')
    return template
  },
  async variant({ region, form, year }) {
    const path = `/api/templates/${region}/${form}/${year}/variant`
    return (await ask<{ readonly variant: StandingVariant }>('GET', path)).variant
  },
  async begin(beginning) {
    const own = crypto.randomUUID()
    const draft = await ask<{ readonly id: string }>('POST', '/api/drafts', { window: own, ...beginning })
    // The page that opens it is another window.
    await ask('DELETE', `/api/drafts/${draft.id}/writer/${own}`)
    window.location.assign(addressOf(draft.id))
  },
  addressOf,
}
