import type { InferResponseType } from 'hono/client'
import { client } from './api.ts'
import { refusal } from './reach.ts'

const one = client.api.submissions[':id']

/** What carrying would do, field by field. */
export type CarryPreview = InferResponseType<typeof one.upgrade.$get, 200>

/** Where a submission stands among the versions of its template. */
export type Standing = InferResponseType<typeof one.version.$get, 200>

/** One of the two templates of a preview. */
export type Side = CarryPreview['from']

/** A submission that was just begun, and what came along. */
export type BegunNext = InferResponseType<typeof one.next.$post, 201>

/** What is thought to be one thing in two templates. */
export type Proposal = CarryPreview['proposals'][number]

/** What a person decided, as it is sent: of each question that was answered, the cells and their texts. */
export interface Decided {
  readonly at: string
  readonly to: { readonly at: string; readonly text: string }[]
}

/** A level of the old catalog, or a column, and what takes its place from now on. */
export interface ChosenPlace {
  readonly from: string
  readonly to: string
}

/** What a person chose: where rows of old levels stand, and where columns go. */
export interface ChosenPlaces {
  readonly nodes: readonly ChosenPlace[]
  readonly columns: readonly ChosenPlace[]
}

function saidSame({ from, to }: ChosenPlace) {
  return { from, to: [to], is: 'same' as const, certainty: 1, grounds: [] as never[] }
}

/** What the server does with versions and years. @throws Refused, Unreachable, in each of them. */
export const carryApi = {
  async standing(id: string): Promise<Standing> {
    const response = await one.version.$get({ param: { id } })
    if (response.status !== 200) throw await refusal(response)
    return await response.json()
  },

  /** What moving to the version in force would do. */
  async previewUpgrade(id: string): Promise<CarryPreview> {
    const response = await one.upgrade.$get({ param: { id } })
    if (response.status !== 200) throw await refusal(response)
    return await response.json()
  },

  /** The same, and what next year's would begin with, with what was decided of it. */
  async previewDecided(
    id: string,
    to: 'upgrade' | 'next',
    decided: readonly Decided[],
  ): Promise<CarryPreview> {
    const body = { param: { id }, json: { decided: [...decided] } }
    const response =
      to === 'upgrade' ? await one.upgrade.preview.$post(body) : await one.next.preview.$post(body)
    if (response.status !== 200) throw await refusal(response)
    return await response.json()
  },

  /** Moves a submission as it was seen at a revision. */
  async upgrade(id: string, revision: number, to: string, decided: readonly Decided[] = []): Promise<void> {
    const json = { revision, to, ...(decided.length > 0 && { decided: [...decided] }) }
    const response = await one.upgrade.$post({ param: { id }, json })
    if (response.status !== 200) throw await refusal(response)
  },

  /** Takes the move that made a revision back. */
  async undoUpgrade(id: string, revision: number): Promise<void> {
    const response = await one.upgrade.undo.$post({ param: { id }, json: { revision } })
    if (response.status !== 200) throw await refusal(response)
  },

  /** What next year's would begin with. */
  async previewNext(id: string): Promise<CarryPreview> {
    const response = await one.next.$get({ param: { id } })
    if (response.status !== 200) throw await refusal(response)
    return await response.json()
  },

  /** Begins next year's. */
  async next(id: string, decided: readonly Decided[]): Promise<BegunNext> {
    const response = await one.next.$post({ param: { id }, json: { decided: [...decided] } })
    if (response.status !== 201) throw await refusal(response)
    return await response.json()
  },

  /** Keeps what a person confirmed; it is all that is confirmed of the two. */
  async confirm(
    preview: CarryPreview,
    by: string,
    confirmed: readonly Proposal[],
    { nodes, columns }: ChosenPlaces,
  ): Promise<void> {
    const response = await client.api.matches.$post({
      json: {
        from: preview.from.digest,
        to: preview.to.digest,
        by,
        // What was confirmed elsewhere, and is not asked here, stays.
        archived: [...(preview.confirmed?.archived ?? [])],
        fields: [
          ...confirmed,
          ...preview.proposals.filter(({ is, isConfirmed }) => is === 'split' && isConfirmed),
        ]
          .map(({ from, to, is, certainty }) => ({
            from,
            to: [...to],
            is,
            certainty,
            grounds: [] as never[],
          }))
          .concat(columns.map(saidSame)),
        nodes: nodes.map(saidSame),
      },
    })
    if (response.status !== 201) throw await refusal(response)
  },
}
