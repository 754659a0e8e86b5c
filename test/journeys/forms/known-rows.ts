import { type CatalogNode, type Fields, isFields, type KnownForm, valueAt } from './known-form.ts'

/** Finds what belongs into a row of the page: those that it minted are, one after another, those of the sample. */
export interface KnownRows {
  /** The sample's values for the row at an address, whose cell has this name; null where it has none. */
  at(address: string, label: string): Fields | null
  /** Whether the row is the last one that stands ready for its node, and the sample has more. */
  wantsMore(address: string): boolean
}

interface Pairing {
  readonly list: readonly Fields[]
  readonly node: CatalogNode | null
  readonly position: number
}

export function knownRows({ data, nodes }: KnownForm): KnownRows {
  const pairs = new Map<string, Fields | null>()
  const pairings = new Map<string, Pairing>()
  const used = new Map<string, number>()

  const rowAt = (address: string, label: string): Fields | null => {
    const known = pairs.get(address)
    if (known !== undefined) return known
    const end = address.lastIndexOf('#')
    if (end < 0) return isFields(valueAt(data, address)) ? (valueAt(data, address) as Fields) : null
    const [list, id] = [address.slice(0, end), address.slice(end + 1)]
    const rows = listAt(list)
    const own = rows.find((row) => row.id === id && row.under === undefined)
    const found = own ?? pair(address, list, rows, label)
    // A prescribed row that others of people's own follow.
    const others = rows.filter(({ under }) => under !== undefined)
    if (own && rows.length === others.length + 1)
      pairings.set(address, { list: others, node: null, position: -1 })
    pairs.set(address, found)
    return found
  }

  const listAt = (address: string): readonly Fields[] => {
    const end = address.lastIndexOf('#')
    const dot = address.indexOf('.', end)
    const base = end < 0 ? data : rowAt(address.slice(0, dot), '')
    const rows = valueAt(base, end < 0 ? address : address.slice(dot + 1))
    return Array.isArray(rows) ? rows.filter(isFields) : []
  }

  /** The next row of the node that the label names last; where no node is named, the next of the list. */
  const pair = (address: string, list: string, rows: readonly Fields[], label: string): Fields | null => {
    const words = label.split('　')
    const named = [...nodes.values()]
      .filter(({ id, name }) => name !== undefined && words.includes(name) && isUnder(rows, id))
      .sort((a, b) => words.indexOf(b.name ?? '') - words.indexOf(a.name ?? ''))
    const node = named[0] ?? [...nodes.values()].find(({ id }) => isUnder(rows, id)) ?? null
    const own = node ? rows.filter(({ under }) => under === node.id) : rows
    const key = `${list} ${node?.id}`
    const position = used.get(key) ?? 0
    used.set(key, position + 1)
    pairings.set(address, { list: own, node, position })
    return own[position] ?? null
  }

  return {
    at: rowAt,
    wantsMore(address) {
      const pairing = pairings.get(address)
      if (!pairing) return false
      const { list, node, position } = pairing
      return position + 1 >= (node?.free?.slots ?? 0) && position + 1 < list.length
    },
  }
}

function isUnder(rows: readonly Fields[], node: string): boolean {
  return rows.some(({ under }) => under === node)
}
