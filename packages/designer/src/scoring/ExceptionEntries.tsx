import { type ScoringSettings, settingsOf } from '@tianbao/scoring'
import type { ScoringException, ScoringItem } from '@tianbao/template'
import { say } from '../messages/messages.ts'
import { Icon } from '../screen/Icon.tsx'
import { narrowFirst } from './narrow-first.ts'
import { OwnSettings } from './OwnSettings.tsx'
import { catalogNodes, type ScorableList } from './scored-lists.ts'

interface ExceptionEntriesProps {
  readonly item: ScoringItem
  /** Null: a single item, which has no indicators. */
  readonly list: ScorableList | null
  readonly form: Partial<ScoringSettings>
  onChange(item: ScoringItem): void
}

/** What the rows of an item, and single indicators or levels among them, settle otherwise than the form. */
export function ExceptionEntries({ item, list, form, onChange }: ExceptionEntriesProps) {
  const { override, exceptions = [] } = item
  const nodes = list === null ? [] : catalogNodes(list)
  const inherited = settingsOf(form, override)
  const taken = new Set(exceptions.map(({ at }) => at))
  const free = nodes.find(({ id }) => !taken.has(id))

  const settle = (own: Partial<ScoringSettings> | undefined) => {
    const { override: _, ...others } = item
    onChange(own === undefined ? others : { ...others, override: own })
  }
  const except = (next: readonly ScoringException[]) => {
    const { exceptions: _, ...others } = item
    onChange(next.length === 0 ? others : { ...others, exceptions: next })
  }

  return (
    <div className="d-scoring-exceptions">
      {override !== undefined && (
        <fieldset className="d-scoring-exception">
          <legend>
            {say('scoring.own')}
            <Remove label={say('scoring.own_remove')} onRemove={() => settle(undefined)} />
          </legend>
          <OwnSettings own={override} inherited={settingsOf(form)} onChange={settle} />
        </fieldset>
      )}
      {exceptions.map((exception, index) => {
        const { at, ...own } = exception
        const name = nodes.find(({ id }) => id === at)?.name ?? at
        return (
          <fieldset key={at} className="d-scoring-exception">
            <legend>
              <select
                className="d-input"
                aria-label={say('scoring.exception_at')}
                value={at}
                onChange={({ target: { value } }) =>
                  except(narrowFirst(exceptions.with(index, { ...exception, at: value }), nodes))
                }
              >
                {!nodes.some(({ id }) => id === at) && <option value={at}>{at}</option>}
                {nodes
                  .filter(({ id }) => id === at || !taken.has(id))
                  .map((node) => (
                    <option key={node.id} value={node.id}>
                      {node.name}
                    </option>
                  ))}
              </select>
              <Remove
                label={say('scoring.exception_remove', { name })}
                onRemove={() => except(exceptions.toSpliced(index, 1))}
              />
            </legend>
            <OwnSettings
              own={own}
              inherited={inherited}
              onChange={(next) => except(exceptions.with(index, { at, ...next }))}
            />
          </fieldset>
        )
      })}
      {override === undefined && (
        <button type="button" className="d-bare" onClick={() => settle({})}>
          <Icon name="plus" />
          {say('scoring.own_add')}
        </button>
      )}
      {free !== undefined && (
        <button
          type="button"
          className="d-bare"
          onClick={() => except(narrowFirst([...exceptions, { at: free.id }], nodes))}
        >
          <Icon name="plus" />
          {say('scoring.exception_add')}
        </button>
      )}
    </div>
  )
}

function Remove({ label, onRemove }: { readonly label: string; onRemove(): void }) {
  return (
    <button type="button" className="d-bare" aria-label={label} onClick={onRemove}>
      <Icon name="delete" />
    </button>
  )
}
