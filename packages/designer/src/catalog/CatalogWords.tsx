import { type Catalog, type CatalogField, setCatalog } from '@tianbao/template'
import { LineEntry } from '../inspector/LineEntry.tsx'
import { say } from '../messages/messages.ts'
import type { Design } from '../state/design.ts'

interface CatalogWordsProps {
  readonly design: Design
  readonly catalog: Catalog
  readonly fields: readonly CatalogField[]
  readonly onRemove: () => void
}

/** Rows have a name of their own beside the columns that indicators give values to. */
const nameOfRow = 'name'

/** What a catalog's levels are called, and which columns its indicators prescribe. */
export function CatalogWords({ design, catalog, fields, onRemove }: CatalogWordsProps) {
  const columns = [
    { name: nameOfRow, title: say('catalog.row_name') },
    ...fields.map(({ name, title }) => ({ name, title })),
  ]
  const set = (change: Parameters<typeof setCatalog>[1]['change']) =>
    design.gesture('step.catalog', (template) => setCatalog(template, { catalog: catalog.id, change }))
  return (
    <section className="d-catalog-words" aria-label={say('catalog.settings')}>
      <LineEntry
        label={say('catalog.levels')}
        value={catalog.levels.join('/')}
        onWrite={(text) => set({ levels: text.split(/[/／]/).map((level) => level.trim()) })}
      />
      <fieldset>
        <legend>{say('catalog.fixed_columns')}</legend>
        {columns.map(({ name, title }) => (
          <label key={name}>
            <input
              type="checkbox"
              checked={catalog.fixed.includes(name)}
              onChange={({ target }) => {
                const fixed = new Set(catalog.fixed)
                if (target.checked) fixed.add(name)
                else fixed.delete(name)
                set({
                  fixed: [...columns.map((one) => one.name).filter((one) => fixed.delete(one)), ...fixed],
                })
              }}
            />
            {title}
          </label>
        ))}
      </fieldset>
      <button type="button" className="d-button" onClick={onRemove}>
        {say('catalog.remove_catalog')}
      </button>
    </section>
  )
}
