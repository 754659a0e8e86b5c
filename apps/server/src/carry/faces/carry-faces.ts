import type { Address } from '@tianbao/edit'
import { type Form, rowOf } from '@tianbao/form'
import type { Carried, Match } from '@tianbao/versions'
import type { CellFate, FaceLink, FaceTable } from './face.ts'
import { fatesOf } from './fates.ts'
import type { RowGroup } from './list-face.ts'
import { type SideFace, sideFace } from './side-face.ts'

/** Two forms face to face: the parts of which something is carried or asked, and the lines between their rows. */
export interface CarryFaces {
  readonly was: readonly FaceTable[]
  readonly now: readonly FaceTable[]
  readonly links: readonly FaceLink[]
  /** The rows of the old lists that are drawn, by their level. */
  readonly groups: SideFace['groups']
}

/** What the two sides are made of. */
export interface FacesOf {
  readonly from: Form
  readonly to: Form
  readonly carried: Carried
  /** Of old cells that a person decides, the new ones that they could go to. */
  readonly asked: ReadonlyMap<Address, readonly Address[]>
  /** What is thought to be, or was confirmed as, one thing under two names. */
  readonly matches: readonly Match[]
}

/** The gravest first: what a line of many cells is told by. */
const gravest: readonly CellFate[] = ['asked', 'left', 'changed', 'moved', 'archived', 'kept']

/** Draws both. What stays as it is on both sides is left out: it is counted, not drawn. */
export function carryFaces({ from, to, carried, asked, matches }: FacesOf): CarryFaces {
  const fates = fatesOf(carried, asked)
  const old = new Set(Object.values(from.template.catalogs).flatMap(({ nodes }) => nodes.map(({ id }) => id)))
  const isTold = (all: readonly CellFate[]) => all.some((fate) => fate !== 'kept')
  const was = sideFace(from, {
    fates: fates.was,
    isTelling: isTold,
    lists: new Set(),
    last: '行数',
    tellOf: (_, { rows }) => ({ text: `${rows.length} 行`, fate: worst(rows, fates.was) }),
  })
  const places = matches.flatMap((one) => (was.groups.has(one.from) ? one.to : []))
  const now = sideFace(to, {
    fates: fates.now,
    isTelling: isTold,
    lists: new Set(places),
    last: '来历',
    tellOf: (form, group) => originOf(form, group, fates.now, old),
  })
  const links = linksOf({ was, now }, carried, asked, matches)
  return { was: was.tables, now: now.tables, links, groups: was.groups }
}

interface Sides {
  readonly was: SideFace
  readonly now: SideFace
}

function linksOf(
  { was, now }: Sides,
  { origin }: Carried,
  asked: FacesOf['asked'],
  matches: FacesOf['matches'],
): readonly FaceLink[] {
  const links = new Map<string, FaceLink>()
  const link = (from: string | null, to: string | null, is: FaceLink['is']) => {
    if (from === null || to === null) return
    const key = `${from} ${to}`
    if (!links.has(key)) links.set(key, { from, to, is })
  }
  for (const [at, places] of asked) for (const place of places) link(was.rowAt(at), now.rowAt(place), 'asked')
  for (const [id, sources] of origin)
    for (const { at } of sources) {
      const [before, after] = [was.rowAt(at), now.rowAt(id)]
      link(before, after, before === after ? 'kept' : 'carried')
    }
  const rows = (tables: readonly FaceTable[]) =>
    new Set(tables.flatMap((one) => one.rows.map(({ id }) => id)))
  const [left, right] = [rows(was.tables), rows(now.tables)]
  const linked = new Set([...links.values()].map(({ from }) => from))
  for (const { from, to } of matches) {
    for (const place of to)
      if (left.has(from) && right.has(place) && !linked.has(from)) link(from, place, 'asked')
    for (const { id, rows: own } of was.groups.get(from) ?? [])
      if (own.length > 0 && !linked.has(id)) link(id, `${to[0]}/title`, 'asked')
  }
  // What neither side carries, such as totals, stands across from itself.
  for (const id of left) if (right.has(id) && !linked.has(id) && !/\/|@/.test(id)) link(id, id, 'kept')
  return [...links.values()]
}

/** The gravest of what becomes of the cells of some rows. */
function worst(rows: readonly Address[], fates: ReadonlyMap<Address, CellFate>): CellFate | null {
  const own = new Set(rows)
  const found = new Set([...fates].flatMap(([at, fate]) => (own.has(rowOf(at) ?? '') ? [fate] : [])))
  return gravest.find((fate) => found.has(fate)) ?? null
}

/** Where the rows of a group come from. */
function originOf(
  form: Form,
  { node, rows }: RowGroup,
  fates: ReadonlyMap<Address, CellFate>,
  old: ReadonlySet<string>,
): { readonly text: string; readonly fate: CellFate | null } {
  const carried = new Set([...fates.keys()].map(rowOf))
  const come = rows.filter((row) => carried.has(row)).length
  const fixed = fixedUnder(form, node?.id)
  if (node === null && come > 0) return { text: `${come} 行待归`, fate: 'asked' }
  const words = [
    come > 0 && `${come} 行带入`,
    fixed > 0 && `${fixed} 行固定`,
    node !== null && come === 0 && (old.has(node.id) ? '沿用' : '新'),
  ].filter((one) => one !== false)
  return { text: words.join('，'), fate: come > 0 ? worst(rows, fates) : null }
}

/** How many rows the catalog prescribes under a level. */
function fixedUnder(form: Form, top: string | undefined): number {
  const nodes = Object.values(form.template.catalogs).flatMap((catalog) => catalog.nodes)
  return nodes.filter(({ above, isIndicator, isOffered }) => isIndicator && !isOffered && above[0] === top)
    .length
}
