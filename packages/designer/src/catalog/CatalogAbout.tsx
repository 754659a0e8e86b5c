import {
  type Catalog,
  type CatalogField,
  type CatalogNode,
  nodesWithin,
  type Template,
} from '@tianbao/template'
import { say } from '../messages/messages.ts'
import { scorableLists } from '../scoring/scored-lists.ts'
import './catalog-about.css'

interface CatalogAboutProps {
  readonly template: Template
  readonly catalog: Catalog
  readonly fields: readonly CatalogField[]
}

/** What a catalog is while no indicator is chosen: how many of each sort, which tables show it, how a list comes in. */
export function CatalogAbout({ template, catalog, fields }: CatalogAboutProps) {
  const nodes = catalog.nodes.flatMap(nodesWithin)
  const isIndicator = ({ nodes: below, free }: CatalogNode) => below === undefined && free === undefined
  const indicators = nodes.filter(isIndicator)
  const offered = indicators.filter((node) => node.offered === true).length
  const free = nodes.filter((node) => node.free !== undefined).length
  const lists = scorableLists(template).filter((list) => list.catalog?.id === catalog.id)
  const columns = [...catalog.levels, say('catalog.code_column'), ...fields.map(({ title }) => title)]
  return (
    <section className="d-catalog-about">
      <h2>{catalog.levels.join(' › ')}</h2>
      <p>
        {nodes.length === 0
          ? say('catalog.about_empty')
          : say('catalog.about_counts', { fixed: indicators.length - offered, offered, free })}
      </p>
      <p>
        {lists.length === 0
          ? say('catalog.about_unused')
          : say('catalog.about_used', { lists: lists.map(({ title }) => title) })}
      </p>
      <h3>{say('catalog.about_paste')}</h3>
      <p>{say('catalog.about_columns')}</p>
      <p className="d-catalog-columns">{[...columns, say('catalog.help')].join('　')}</p>
      <p>{say('catalog.about_rest')}</p>
      <p className="d-hint">{say('catalog.choose')}</p>
    </section>
  )
}
