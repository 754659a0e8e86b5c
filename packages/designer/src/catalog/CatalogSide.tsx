import type { Catalog } from '@tianbao/template'
import { type ReactNode, useState } from 'react'
import { say } from '../messages/messages.ts'
import { Icon } from '../screen/Icon.tsx'
import { pointsUnder, rowCount, searchCatalog } from './catalog-rows.ts'

interface CatalogSideProps {
  readonly catalog: Catalog
  readonly catalogs: readonly Catalog[]
  onCatalog(id: string): void
  /** The column of points, where there is one. */
  readonly points: string | null
  readonly chosen: string | null
  /** The catalog's own settings. */
  readonly words: ReactNode
  onChoose(node: string): void
}

/** Finding an indicator, and what the outermost levels come to. */
export function CatalogSide({
  catalog,
  catalogs,
  onCatalog,
  points: column,
  chosen,
  words: own,
  onChoose,
}: CatalogSideProps) {
  const [words, setWords] = useState('')
  const found = searchCatalog(catalog, words)
  const total = column === null ? 0 : pointsUnder({ id: '', name: '', nodes: catalog.nodes }, column)
  // Where departments write the points, the catalog has none to count.
  const points = total === 0 ? null : column
  return (
    <aside className="d-catalog-side" data-region="palette" aria-label={say('catalog.side')}>
      {catalogs.length > 1 && (
        <select
          className="d-input"
          aria-label={say('screen.catalog')}
          value={catalog.id}
          onChange={(event) => onCatalog(event.target.value)}
        >
          {catalogs.map(({ id, levels }) => (
            <option key={id} value={id}>
              {levels.join(' / ')}
            </option>
          ))}
        </select>
      )}
      <input
        type="search"
        className="d-input"
        aria-label={say('catalog.search')}
        placeholder={say('catalog.search')}
        value={words}
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={(event) => {
          const [first] = found
          if (event.nativeEvent.isComposing || event.key !== 'Enter' || first === undefined) return
          onChoose(first.node.id)
          setWords('')
        }}
      />
      {words.trim() !== '' && (
        <ul className="d-catalog-found">
          {found.map(({ node, above }) => (
            <li key={node.id}>
              <button type="button" onClick={() => onChoose(node.id)}>
                {node.name}
                <small>{above.at(-1)}</small>
              </button>
            </li>
          ))}
          {found.length === 0 && <li>{say('catalog.not_found', { words: words.trim() })}</li>}
        </ul>
      )}
      <table className="d-catalog-levels">
        <thead>
          <tr>
            <th scope="col">{catalog.levels[0]}</th>
            <th scope="col">{say('catalog.rows')}</th>
            {points !== null && <th scope="col">{say('catalog.points')}</th>}
          </tr>
        </thead>
        <tbody>
          {catalog.nodes.map((node) => (
            <tr key={node.id} aria-current={chosen === node.id || undefined}>
              <th scope="row">
                <button type="button" onClick={() => onChoose(node.id)}>
                  {node.name}
                </button>
              </th>
              <td>{rowsWords(rowCount(node))}</td>
              {points !== null && <td>{pointsUnder(node, points)}</td>}
            </tr>
          ))}
        </tbody>
        {points !== null && (
          <tfoot>
            <tr>
              <th scope="row" colSpan={2}>
                {say('catalog.total')}
              </th>
              <td>{total}</td>
            </tr>
          </tfoot>
        )}
      </table>
      {own}
      <dl className="d-catalog-key">
        {(['fixed', 'offered', 'free'] as const).map((one) => (
          <div key={one}>
            <dt>
              <Icon name={one} />
              {say(`catalog.${one}`)}
            </dt>
            <dd>{say(`catalog.${one}_means`)}</dd>
          </div>
        ))}
      </dl>
    </aside>
  )
}

function rowsWords({ least, most }: { readonly least: number; readonly most: number }): string {
  return least === most
    ? say('catalog.row_count', { count: least })
    : say('catalog.row_span', { least, most })
}
