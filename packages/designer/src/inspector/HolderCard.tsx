import {
  addCatalog,
  type DeclaredField,
  inTurn,
  retitleField,
  setFieldProps,
  setListCatalog,
} from '@tianbao/template'
import { useCanvas, useCanvasState } from '../canvas/canvas-context.ts'
import { say } from '../messages/messages.ts'
import { GroupLines } from './GroupLines.tsx'
import { LineEntry } from './LineEntry.tsx'
import { NameEntry } from './NameEntry.tsx'

interface HolderCardProps {
  /** A group of fields, a line of one, or a list of rows. */
  readonly holder: DeclaredField
}

/** The choice of a catalog that there is not yet. */
const another = '+'

/** What a group or a list is called; of a list how many rows it may have, and which catalog gives them. */
export function HolderCard({ holder }: HolderCardProps) {
  const { design } = useCanvas()
  const { template, fieldAt } = useCanvasState((state) => state.drawing)
  const { pattern, title, called, isList, schema } = holder
  const lines = isList ? [] : holder.children.flatMap((name) => fieldAt(`${pattern}.${name}`) ?? [])
  const chooseCatalog = (id: string) =>
    design.gesture(
      'step.list_catalog',
      (now) => {
        if (id !== another) return setListCatalog(now, { list: pattern, catalog: id === '' ? null : id })
        const name = pattern.slice(pattern.lastIndexOf('.') + 1)
        const added = addCatalog(now, { id: name, levels: say('holders.levels').split('/') })
        if ('refused' in added) return added
        const [catalog = null] = added.made
        return inTurn(
          now,
          () => added,
          (next) => setListCatalog(next, { list: pattern, catalog }),
        )
      },
      { title },
    )
  return (
    <section className="d-card" aria-label={called}>
      <h3>
        {called} <small>{say(isList ? 'holders.list' : 'holders.group')}</small>
      </h3>
      <div className="d-props">
        <LineEntry
          label={say('prop.title')}
          value={title}
          onWrite={(text) =>
            design.gesture('step.retitle', (now) => retitleField(now, { field: pattern, title: text }), {
              title: text,
            })
          }
        />
        {isList && (
          <LineEntry
            label={say('holders.most')}
            value={String(schema.maxItems ?? '')}
            onWrite={(text) => {
              const maxItems = Number(text)
              if (Number.isInteger(maxItems) && maxItems > 0)
                design.gesture(
                  'step.props',
                  (now) => setFieldProps(now, { fields: [pattern], props: { maxItems } }),
                  { count: 1 },
                )
            }}
          />
        )}
        {isList && (
          <LineEntry
            label={say('holders.row_title')}
            value={fieldAt(`${pattern}.*`)?.title ?? ''}
            onWrite={(text) =>
              design.gesture(
                'step.props',
                (now) =>
                  setFieldProps(now, {
                    fields: [`${pattern}.*`],
                    props: { title: text.trim() === '' ? undefined : text },
                  }),
                { count: 1 },
              )
            }
          />
        )}
        {isList && (
          <label className="d-prop">
            <span>{say('holders.catalog')}</span>
            <select
              value={String(schema['x-catalog'] ?? '')}
              onChange={(event) => chooseCatalog(event.target.value)}
            >
              <option value="">{say('holders.no_catalog')}</option>
              {(template.catalog ?? []).map(({ id, levels }) => (
                <option key={id} value={id}>
                  {id}：{levels.join('/')}
                </option>
              ))}
              <option value={another}>{say('holders.new_catalog')}</option>
            </select>
          </label>
        )}
      </div>
      <NameEntry pattern={pattern} />
      {lines.length > 0 && lines.every((line) => line.kind === '' && !line.isList) && (
        <GroupLines group={pattern} lines={lines} />
      )}
    </section>
  )
}
