import { ClauseReading } from '@tianbao/form-react'
import { settingsOf } from '@tianbao/scoring'
import type { Catalog, CatalogField, Template } from '@tianbao/template'
import { useState } from 'react'
import { LineEntry } from '../inspector/LineEntry.tsx'
import { say } from '../messages/messages.ts'
import { CatalogAbout } from './CatalogAbout.tsx'
import { isShort } from './CatalogTree.tsx'
import type { CatalogActs } from './catalog-acts.ts'
import type { CatalogRow } from './catalog-rows.ts'
import { readDefault } from './default-value.ts'
import { NodeNotes } from './NodeNotes.tsx'
import { ShortEntries } from './ShortEntries.tsx'

interface NodePanelProps {
  readonly template: Template
  readonly catalog: Catalog
  readonly row: CatalogRow | null
  readonly fields: readonly CatalogField[]
  readonly acts: CatalogActs
  /** A form was begun with it: its code stays. */
  readonly isKept: boolean
  /** Gives the node another code. */
  onRename(id: string): void
}

/** What is longer than a cell: explanations, the scoring clause and how it is read, help, rows of one's own. */
export function NodePanel({ template, catalog, row, fields, acts, isKept, onRename }: NodePanelProps) {
  if (row === null)
    return (
      <aside className="d-catalog-panel" data-region="inspector" aria-label={say('region.inspector')}>
        <CatalogAbout template={template} catalog={catalog} fields={fields} />
      </aside>
    )
  const { node } = row
  const settings = settingsOf(template.scoring ?? {})
  return (
    <aside className="d-catalog-panel" data-region="inspector" aria-label={say('region.inspector')}>
      <h2>
        {node.name}
        <code>{node.id}</code>
      </h2>
      {!isKept && (
        <LineEntry
          key={`${node.id} code`}
          label={say('catalog.code')}
          value={node.id}
          onWrite={(text) => onRename(text.trim())}
        />
      )}
      {!row.hasBelow && row.standing !== 'free' && (
        <ShortEntries template={template} catalog={catalog} node={node} fields={fields} acts={acts} />
      )}
      {!row.hasBelow &&
        fields
          .filter((field) => !isShort(field))
          .map((field) => (
            <LongEntry
              key={`${node.id} ${field.name}`}
              label={field.title}
              value={String(node.defaults?.[field.name] ?? '')}
              isFixed={catalog.fixed.includes(field.name)}
              onEnd={(text) => {
                const outcome = readDefault(template, field, node.defaults, text)
                if ('defaults' in outcome) acts.change(node.id, node.name, { defaults: outcome.defaults })
              }}
              below={(text) =>
                field.kind === 'clause' && text.trim() !== '' ? (
                  <ClauseReading text={text} settings={settings} input={{}} />
                ) : null
              }
            />
          ))}
      {node.free !== undefined && (
        <fieldset className="d-catalog-slots">
          <legend>{say('catalog.free')}</legend>
          {(['slots', 'max'] as const).map((name) => (
            <label key={name}>
              {say(`catalog.${name}`)}
              <input
                type="number"
                className="d-input"
                min={0}
                max={name === 'slots' ? 200 : 10_000}
                value={node.free?.[name] ?? 0}
                onChange={(event) => {
                  const count = event.target.valueAsNumber
                  if (node.free && Number.isInteger(count))
                    acts.change(node.id, node.name, { free: { ...node.free, [name]: count } })
                }}
              />
            </label>
          ))}
        </fieldset>
      )}
      {(row.hasBelow || node.free !== undefined) && <NodeNotes node={node} fields={fields} acts={acts} />}
      <LongEntry
        key={`${node.id} help`}
        label={say('catalog.help')}
        value={node.help ?? ''}
        isFixed={false}
        onEnd={(text) => acts.change(node.id, node.name, { help: text.trim() === '' ? undefined : text })}
      />
    </aside>
  )
}

interface LongEntryProps {
  readonly label: string
  readonly value: string
  /** Whether the indicator prescribes it: printed, not typed over. */
  readonly isFixed: boolean
  onEnd(text: string): void
  readonly below?: (text: string) => React.ReactNode
}

/** A long text, kept when one leaves it. */
function LongEntry({ label, value, isFixed, onEnd, below }: LongEntryProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const text = typed ?? value
  return (
    <div className="d-catalog-long">
      <label>
        <span>
          {label}
          {isFixed && <small>{say('catalog.prescribed')}</small>}
        </span>
        <textarea
          className="d-input"
          rows={3}
          value={text}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={() => {
            if (typed !== null && typed !== value) onEnd(typed)
            setTyped(null)
          }}
        />
      </label>
      {below?.(text)}
    </div>
  )
}
