import { type Address, type Edit, equalJson, type Json, type JsonObject, nodeAddress } from '@tianbao/edit'
import { isObject } from './rows.ts'

/** The list in a document that tells of carried cells where they come from. */
export const CARRIED = '$carried'

/** What the names of origins in that list stand for. */
export const ORIGINS = '$origins'

/**
 * 来历: where the value of one cell was carried from. It stays with the cell when a person has looked at it (`checked`),
 * and when another value was typed; a value that a person changed is that person's, and needs no checking.
 */
export interface Provenance extends JsonObject {
  /** The cell. */
  readonly id: Address
  /** Which submission, by its name under `$origins`. */
  readonly origin: string
  /** The cells there, with what they said where the value is another one here. */
  readonly from: readonly { readonly at: Address; readonly was?: Json }[]
  /** What was carried. */
  readonly value: Json
  /** The mapping step that carried it: `keep`, `scale`, `cast`, … */
  readonly op: string
  /** By what a scale multiplied. */
  readonly by?: number
  /** A person looked at it and left it so. */
  readonly checked?: true
}

/** A submission that values came from. */
export interface Origin extends JsonObject {
  readonly submission: string
  readonly name: string
  readonly region: string
  readonly form: string
  readonly year: number
  readonly digest: string
}

const indexes = new WeakMap<object, ReadonlyMap<Address, Provenance>>()
const none: ReadonlyMap<Address, Provenance> = new Map()

/** What a document tells of carried cells, by cell. What has not the shape of it is passed over. */
export function provenancesIn(document: JsonObject): ReadonlyMap<Address, Provenance> {
  const list = document[CARRIED]
  if (!Array.isArray(list)) return none
  const known = indexes.get(list)
  if (known) return known
  const found = new Map(list.filter(isProvenance).map((one) => [one.id, one]))
  indexes.set(list, found)
  return found
}

/** The submissions that a document's values came from, by name. */
export function originsIn(document: JsonObject): Readonly<Record<string, Origin>> {
  const origins = document[ORIGINS]
  if (!isObject(origins)) return {}
  return Object.fromEntries(
    Object.entries(origins).filter((entry): entry is [string, Origin] => isOrigin(entry[1])),
  )
}

/** Whether a value has the shape of a provenance, as one that comes from outside must be asked. */
export function isProvenance(value: Json): value is Provenance {
  if (!isObject(value)) return false
  const { id, origin, from, value: carried, op, by = 0, checked = true, ...more } = value
  return (
    [id, origin, op].every((text) => typeof text === 'string' && text !== '') &&
    Array.isArray(from) &&
    from.every((one: Json) => isObject(one) && typeof one.at === 'string') &&
    carried !== undefined &&
    typeof by === 'number' &&
    checked === true &&
    Object.keys(more).length === 0
  )
}

function isOrigin(value: Json): value is Origin {
  if (!isObject(value)) return false
  const { submission, name, region, form, year, digest } = value
  return (
    [submission, name, region, form, digest].every((text) => typeof text === 'string') &&
    typeof year === 'number'
  )
}

const noCells: readonly Address[] = []

/** Carried cells that still say what was carried, and that nobody has looked at: in the order of the list. */
export function uncheckedIn(
  document: JsonObject,
  typed: (address: Address) => Json | undefined,
  isOpen: (address: Address) => boolean,
): readonly Address[] {
  const known = provenancesIn(document)
  // The same nothing every time: who looks for a change sees none.
  if (known.size === 0) return noCells
  return [...known.values()].flatMap(({ id, value, checked }) =>
    checked !== true && isOpen(id) && equalJson(typed(id), value) ? [id] : [],
  )
}

/** The edits by which a person confirms carried cells; none for those that need none. */
export function checkEdits(document: JsonObject, cells: Iterable<Address>): readonly Edit[] {
  const known = provenancesIn(document)
  return [...cells].flatMap((address): readonly Edit[] => {
    const one = known.get(address)
    return one === undefined || one.checked === true
      ? []
      : [{ op: 'set', at: `${nodeAddress(CARRIED, address)}.checked`, now: true }]
  })
}

/** The edits that write where a value was taken from, looked at in the taking; a word that was there before goes. */
export function provenanceEdits(document: JsonObject, one: Provenance): readonly Edit[] {
  const list = document[CARRIED]
  const nodes = Array.isArray(list) ? list.filter(isProvenance) : []
  const at = nodes.findIndex(({ id }) => id === one.id)
  const before = nodes[at]
  const after = at > 0 ? (nodes[at - 1]?.id ?? null) : null
  const edits: Edit[] = []
  if (list === undefined) edits.push({ op: 'set', at: CARRIED, now: [] })
  if (before) edits.push({ op: 'remove', from: CARRIED, node: before, after })
  const last = before && at === nodes.length - 1 ? after : (nodes.at(-1)?.id ?? null)
  edits.push({ op: 'insert', into: CARRIED, node: one, after: last })
  return edits
}
