import { type Address, resolve } from '@tianbao/edit'
import type { Form } from '@tianbao/form'
import { titleInFull } from '@tianbao/template'
import { columnsOf, type Match, matchTemplates, partsByList, waysOf } from '@tianbao/versions'
import type { KeptTemplate } from '../templates/template-shelf.ts'
import type { Way } from './carry-plan.ts'
import type { RowGroup } from './faces/list-face.ts'

/** What was confirmed, and what is proposed beside it. */
export function matchesOf({ from, to, confirmed }: Way): readonly Match[] {
  const known = confirmed?.fields ?? []
  const isKnown = (place: string) => known.some((one) => one.from === place)
  const proposed = matchTemplates(from.compiled, to.compiled).fields.filter((one) => !isKnown(one.from))
  return [...known, ...proposed]
}

/** Values of a submission that could go several ways, each with the cells that it could go to. */
export function askedOf(way: Way, was: Form): ReadonlyMap<Address, readonly Address[]> {
  const { from, to, mapping } = way
  const ways = waysOf(from.compiled, to.compiled, matchesOf(way), mapping.undecided)
  const data = was.data()
  return new Map([...ways].filter(([at]) => resolve(data, at) !== undefined))
}

/** The same as questions: how much of this goes to which of these? With how a list of the form divides it, if one does. */
export function questionsOf(way: Way, was: Form, asked: ReadonlyMap<Address, readonly Address[]>) {
  return [...asked].map(([at, places]) => {
    const { field, text, typed } = was.cell(at)
    const amount = typeof typed === 'number' ? typed : null
    const to = places.map((place) => ({ at: place, title: rowTitle(place, way.to) }))
    return {
      at,
      title: rowTitle(at, way.from),
      text,
      amount,
      decimals: field.decimals ?? way.from.compiled.currency.decimals,
      to,
      ground: amount === null ? null : groundOf(way, was, { amount, year: field.year, to }),
    }
  })
}

function groundOf({ from }: Way, was: Form, asked: Parameters<typeof partsByList>[2]) {
  const found = partsByList(was.data(), from.compiled, asked)
  return (
    found && {
      title: from.compiled.titles[found.list] ?? found.list,
      parts: found.parts.map(({ at, rows }) => ({ at, rows })),
    }
  )
}

/** Columns of lists that could go to several ones of their year, and which of them was chosen. */
export function columnsAsked(way: Way) {
  const { from, to, mapping, confirmed } = way
  const all = Object.keys(from.compiled.fields)
  const known = (confirmed?.fields ?? []).filter((one) => one.from.includes('*') && all.includes(one.from))
  const ways = columnsOf(from.compiled, to.compiled, matchesOf(way), [
    ...mapping.undecided,
    ...known.map((one) => one.from),
  ])
  return [...ways]
    .filter(([, targets]) => targets.length > 1)
    .map(([pattern, targets]) => ({
      column: pattern,
      title: titleInFull(pattern, from.compiled),
      to: targets.map((id) => ({ id, title: titleInFull(id, to.compiled) })),
      chosen: known.find((one) => one.from === pattern && targets.includes(one.to[0] ?? ''))?.to[0] ?? null,
    }))
}

/** Nodes of lists that are called otherwise now, whose rows wait to be hung on another one: which could it be? */
export function nodesAsked(
  { to, confirmed }: Way,
  groups: ReadonlyMap<string, readonly RowGroup[]>,
  matches: readonly Match[],
) {
  const lists = new Map(matches.map((one) => [one.from, one.to[0] ?? '']))
  const chosen = new Map((confirmed?.nodes ?? []).map((one) => [one.from, one.to[0] ?? '']))
  const asked = new Map<
    string,
    { readonly title: string; count: number; readonly to: readonly NodeChoice[] }
  >()
  for (const [list, own] of groups) {
    const catalog = to.compiled.lists[lists.get(list) ?? list]?.catalog ?? null
    const nodes = catalog === null ? [] : (to.compiled.catalogs[catalog]?.nodes ?? [])
    const free = nodes.filter((node) => node.free !== null)
    for (const { node, rows } of own) {
      if (node === null || rows.length === 0 || free.length === 0) continue
      if (nodes.some(({ id }) => id === node.id)) continue
      const known = asked.get(node.id) ?? { title: node.name, count: 0, to: choicesOf(free, nodes) }
      asked.set(node.id, { ...known, count: known.count + rows.length })
    }
  }
  return [...asked].map(([id, one]) => ({ node: id, ...one, chosen: chosen.get(id) ?? null }))
}

interface NodeChoice {
  readonly id: string
  readonly title: string
}

type Nodes = Way['to']['compiled']['catalogs'][string]['nodes']

/** Nodes as one chooses among them: with what they stand under. */
function choicesOf(free: Nodes, all: Nodes): readonly NodeChoice[] {
  const names = new Map(all.map(({ id, name }) => [id, name]))
  return free.map(({ id, name, above }) => ({
    id,
    title: [...above.map((one) => names.get(one) ?? ''), name].filter(Boolean).join('　'),
  }))
}

/** A figure as it is spoken of: 2023年基本支出; without a year by its name. */
function rowTitle(at: string, { compiled }: KeptTemplate): string {
  const { fields, titles, year } = compiled
  const field = Object.hasOwn(fields, at) ? fields[at] : undefined
  const parent = titles[at.slice(0, Math.max(0, at.lastIndexOf('.')))]
  if (field?.year == null || parent === undefined) return titleInFull(at, compiled)
  return `${year + field.year}年${parent}`
}
