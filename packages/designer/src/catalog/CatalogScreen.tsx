import {
  type Catalog,
  catalogFields,
  findNode,
  nodesWithin,
  type PastedCatalog,
  type Template,
} from '@tianbao/template'
import { type ClipboardEvent, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { say } from '../messages/messages.ts'
import type { PanelProps } from '../screen/panel-props.ts'
import { CatalogBar } from './CatalogBar.tsx'
import { CatalogSide } from './CatalogSide.tsx'
import { CatalogTree } from './CatalogTree.tsx'
import { CatalogWords } from './CatalogWords.tsx'
import { type AskedRemoval, catalogActs } from './catalog-acts.ts'
import { catalogRows } from './catalog-rows.ts'
import { mintNode } from './mint-node.ts'
import { NodePanel } from './NodePanel.tsx'
import { RemovalQuestion } from './RemovalQuestion.tsx'
import '../styles/catalog.css'
import '../styles/catalog-panel.css'
import '../styles/catalog-tree.css'

/** 指标库: the indicators that the issuer prescribes and offers, as a tree with their values. */
export function CatalogScreen({ design, view }: PanelProps) {
  const template = useStore(design.store, (state) => state.template)
  const base = useStore(design.store, ({ history }) => history.base)
  const node = useStore(view.store, (state) => state.node)
  const catalogs = template.catalog ?? []
  const [chosen, setChosen] = useState<string | null>(null)
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set())
  const [asked, setAsked] = useState<(AskedRemoval & { readonly all: boolean }) | null>(null)
  const [told, setTold] = useState('')
  const grid = useRef<HTMLTableElement>(null)
  const withNode = node === null ? undefined : catalogs.find(({ id }) => findNode(template, id, node))
  const catalog = catalogs.find(({ id }) => id === chosen) ?? withNode ?? largest(catalogs)
  const id = catalog?.id ?? ''
  const acts = useMemo(() => catalogActs(design, id, mintNode), [design, id])
  const rows = useMemo(() => (catalog ? catalogRows(catalog, folded) : []), [catalog, folded])
  const fields = useMemo(() => catalogFields(template, id), [template, id])
  if (!catalog) return <p className="d-empty">{say('catalog.none')}</p>
  const row = rows.find((one) => one.node.id === node) ?? null
  const points = fields.find(({ kind }) => kind === 'points')?.name ?? null
  const choose = (next: string | null) => view.store.setState({ node: next })

  const onPaste = (event: ClipboardEvent) => {
    if (isTypedIn(event.target)) return
    event.preventDefault()
    const { clipboardData } = event
    const pasted = acts.paste(
      row === null ? null : row.hasBelow || row.level === 0 ? row.node.id : row.parent,
      clipboardData.getData('text/html'),
      clipboardData.getData('text/plain'),
    )
    setTold(pasted === null ? say('catalog.paste_nothing') : pastedWords(pasted))
  }
  const remove = (isForced: boolean) => {
    if (row === null) return
    const next = rows[rows.indexOf(row) + 1] ?? rows[rows.indexOf(row) - 1]
    const question = acts.remove(row, isForced)
    setAsked(question && { ...question, all: false })
    if (question === null) choose(next?.node.id ?? null)
  }

  const removeAll = (isForced: boolean) => {
    const question = acts.removeAll(catalog.levels.join('/'), isForced)
    setAsked(question && { ...question, all: true })
    if (question === null) choose(null)
  }

  return (
    <div className="d-catalog" onPaste={onPaste}>
      <CatalogSide
        catalog={catalog}
        catalogs={catalogs}
        onCatalog={(next) => {
          setChosen(next)
          choose(null)
        }}
        points={points}
        chosen={node}
        words={
          <CatalogWords design={design} catalog={catalog} fields={fields} onRemove={() => removeAll(false)} />
        }
        onChoose={(next) => {
          setFolded(without(folded, findNode(template, id, next)?.above.map((one) => one.id) ?? []))
          choose(next)
          grid.current?.focus()
        }}
      />
      <section className="d-catalog-middle" data-region="table" aria-label={say('screen.catalog')}>
        <CatalogBar
          row={row}
          acts={acts}
          rows={rows}
          levels={catalog.levels}
          onAdded={choose}
          onRemove={() => remove(false)}
        />
        <CatalogTree
          ref={grid}
          catalog={catalog}
          rows={rows}
          fields={fields}
          points={points}
          template={template}
          chosen={node}
          acts={acts}
          onChoose={choose}
          onRemove={() => remove(false)}
          onFold={(one, isFolded) => setFolded(isFolded ? new Set([...folded, one]) : without(folded, [one]))}
        />
        <p className="d-catalog-foot" role="status">
          {told === '' ? say('catalog.paste_hint') : told}
        </p>
      </section>
      <NodePanel
        template={template}
        catalog={catalog}
        row={row}
        fields={fields}
        acts={acts}
        isKept={row !== null && wasThere(base, row.node.id)}
        onRename={(to) => {
          if (row !== null && acts.rename(row.node.id, to)) choose(to)
        }}
      />
      {asked !== null && (
        <RemovalQuestion
          asked={asked}
          onRemove={() => (asked.all ? removeAll(true) : remove(true))}
          onKeep={() => setAsked(null)}
        />
      )}
    </div>
  )
}

/** Whether a form was begun with an indicator: rows are kept under its code. */
function wasThere(base: Template, node: string): boolean {
  return (base.catalog ?? []).some(({ id }) => findNode(base, id, node) !== null)
}

function without(folded: ReadonlySet<string>, ids: readonly string[]): ReadonlySet<string> {
  return new Set([...folded].filter((one) => !ids.includes(one)))
}

function pastedWords({ added, changed, unread }: PastedCatalog): string {
  const words = say('catalog.pasted', { added, changed })
  const [first] = unread
  if (first === undefined) return words
  return `${words}${say('catalog.paste_unread', { count: unread.length, row: first.row + 1, text: first.text })}`
}

/** What one has come to see: the catalog with the most in it. */
function largest(catalogs: readonly Catalog[]): Catalog | undefined {
  const size = ({ nodes }: Catalog) => nodes.flatMap(nodesWithin).length
  return catalogs.toSorted((a, b) => size(b) - size(a))[0]
}

/** Whether a paste is for a text that is being written; the active cell of the tree is one only once one types in it. */
function isTypedIn(target: EventTarget): boolean {
  if (target instanceof HTMLTextAreaElement) return true
  if (!(target instanceof HTMLInputElement)) return false
  return !target.classList.contains('d-catalog-entry') || target.dataset.typing !== undefined
}
