import { isObject } from '../json-values.ts'
import { at, type Mend, withAt } from './fix.ts'

/** A catalog that no list uses goes; nothing reads it. */
export const mendUnusedCatalog: Mend = ({ params: { catalog } }, template) => ({
  after: { ...template, catalog: (template.catalog ?? []).filter(({ id }) => id !== catalog) },
  says: 'template.fix_catalog',
  params: { catalog: catalog ?? '' },
})

/** As many free rows as are shown empty, one at least. */
export const mendFreeRoom: Mend = ({ addresses: [place = ''], params: { slots } }, template) => {
  const free = at(template, `${place}.free`)
  if (!isObject(free) || typeof slots !== 'number') return null
  const most = Math.max(slots, 1)
  const after = withAt(template, `${place}.free`, { ...free, max: most })
  return after && { after, says: 'template.fix_rows', params: { most } }
}

/** A default that its column does not take is no default. */
export const mendDefault: Mend = ({ addresses: [place = ''], params: { title } }, template) => {
  const after = withAt(template, place, undefined)
  return after && { after, says: 'template.fix_default', params: { title: title ?? '' } }
}
