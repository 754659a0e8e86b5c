import type { Catalog, CatalogField, CatalogNode, Template } from '@tianbao/template'
import { useState } from 'react'
import { LineEntry } from '../inspector/LineEntry.tsx'
import { say } from '../messages/messages.ts'
import { isShort } from './CatalogTree.tsx'
import type { CatalogActs } from './catalog-acts.ts'
import { readDefault } from './default-value.ts'

interface ShortEntriesProps {
  readonly template: Template
  readonly catalog: Catalog
  readonly node: CatalogNode
  readonly fields: readonly CatalogField[]
  readonly acts: CatalogActs
}

/** What an indicator gives its row, one below another: the same values as in its line, with their whole names. */
export function ShortEntries({ template, catalog, node, fields, acts }: ShortEntriesProps) {
  const [trouble, setTrouble] = useState<string | null>(null)
  const short = fields.filter(isShort)
  if (short.length === 0) return null
  return (
    <section className="d-catalog-values" aria-label={say('catalog.values')}>
      <h3>
        {say('catalog.values')} <small>{say('catalog.values_about')}</small>
      </h3>
      {short.map((field) => (
        <LineEntry
          key={`${node.id} ${field.name}`}
          label={field.title}
          value={String(node.defaults?.[field.name] ?? '')}
          placeholder={say(catalog.fixed.includes(field.name) ? 'catalog.value_fixed' : 'catalog.value_open')}
          onWrite={(text) => {
            const outcome = readDefault(template, field, node.defaults, text)
            setTrouble('trouble' in outcome ? outcome.trouble : null)
            if ('defaults' in outcome) acts.change(node.id, node.name, { defaults: outcome.defaults })
          }}
        />
      ))}
      {trouble !== null && <p role="alert">{trouble}</p>}
    </section>
  )
}
