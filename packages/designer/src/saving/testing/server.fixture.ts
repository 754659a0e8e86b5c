import { blankTemplate, type Template } from '@tianbao/template'
import { applied, type DesignStep, type History } from '../../state/history.ts'
import type { DraftServer, DraftStanding, StepAnswer, StepParcel } from '../draft-server.ts'

export const blank = blankTemplate({
  form: 'drawn',
  region: '420000',
  year: 2024,
  title: '试画的表',
  rows: 4,
  columns: 4,
})

/** A server of one draft, as all its windows see it. It can be away, and it can lose its answers. */
export interface TestServer {
  readonly history: () => History
  readonly standing: () => DraftStanding
  asSeenBy(window: string): DraftServer
  isAway: boolean
  /** It does what it is asked, and its answer never comes. */
  losesAnswers: boolean
  readonly parcels: StepParcel[]
}

export function testServer(base: Template = blank): TestServer {
  let steps: readonly DesignStep[] = []
  let position = 0
  let revision = 1
  let writer: string | null = null
  const standing = (): DraftStanding => ({
    revision,
    steps: steps.length,
    position,
    state: 'draft',
    writer: writer === null ? null : { window: writer, since: '', until: '' },
  })
  const server: TestServer = {
    isAway: false,
    losesAnswers: false,
    parcels: [],
    standing,
    history: () => ({ base, steps, position }),
    asSeenBy(window) {
      const reach = async <T>(work: () => T): Promise<T> => {
        if (server.isAway) throw new Error('away')
        const answer = work()
        if (server.losesAnswers) throw new Error('lost')
        return answer
      }
      return {
        open: () => reach(() => ({ standing: standing(), history: server.history() })),
        since: (after) => reach(() => ({ standing: standing(), steps: steps.slice(after) })),
        wish: (take) =>
          reach(() => {
            if (take || writer === null) writer = window
            return standing()
          }),
        append: (parcel) => reach(() => append(window, parcel)),
        leave() {
          if (writer === window) writer = null
        },
      }
    },
  }
  const append = (window: string, parcel: StepParcel): StepAnswer => {
    server.parcels.push(parcel)
    if (writer !== window || parcel.revision !== revision) return { kind: 'behind', standing: standing() }
    const next = [...steps, ...parcel.steps]
    // Throws where a history would be kept that cannot be walked.
    applied(
      base,
      next.flatMap(({ edits }) => edits),
    )
    steps = next
    position = parcel.position
    revision += 1
    return { kind: 'saved', standing: standing() }
  }
  return server
}
