import type { CatalogField, CatalogNode } from '@tianbao/template'
import { LineEntry } from '../inspector/LineEntry.tsx'
import { say } from '../messages/messages.ts'
import type { CatalogActs } from './catalog-acts.ts'

interface NodeNotesProps {
  readonly node: CatalogNode
  readonly fields: readonly CatalogField[]
  readonly acts: CatalogActs
}

/** What is printed before a level's rows, a text per column. */
export function NodeNotes({ node, fields, acts }: NodeNotesProps) {
  return (
    <fieldset className="d-catalog-slots">
      <legend>{say('catalog.note')}</legend>
      {fields.map(({ name, title }) => (
        <LineEntry
          key={`${node.id} ${name}`}
          label={title}
          value={node.note?.[name] ?? ''}
          onWrite={(text) => {
            const { [name]: _, ...others } = node.note ?? {}
            const note = text === '' ? others : { ...others, [name]: text }
            acts.change(node.id, node.name, { note: Object.keys(note).length === 0 ? undefined : note })
          }}
        />
      ))}
    </fieldset>
  )
}
