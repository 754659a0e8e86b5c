import { readFields, renameField } from '@tianbao/template'
import { useMemo } from 'react'
import { useStore } from 'zustand'
import { useCanvas } from '../canvas/canvas-context.ts'
import { say } from '../messages/messages.ts'
import { LineEntry } from './LineEntry.tsx'

interface NameEntryProps {
  /** A field, a group or a list, by its pattern. */
  readonly pattern: string
}

/**
 * A property's name: what data and rules know it by. It can be chosen until a form is begun with it. Who draws a form
 * reads titles, and seldom opens this.
 */
export function NameEntry({ pattern }: NameEntryProps) {
  return (
    <details className="d-advanced">
      <summary>{say('prop.advanced')}</summary>
      <Name pattern={pattern} />
    </details>
  )
}

function Name({ pattern }: NameEntryProps) {
  const { design } = useCanvas()
  const base = useStore(design.store, ({ history }) => history.base)
  const isKept = useMemo(() => readFields(base.schema)(pattern) !== null, [base, pattern])
  const at = pattern.lastIndexOf('.') + 1
  if (isKept)
    return (
      <div className="d-prop">
        <span>{say('prop.name')}</span>
        <code title={say('prop.name_stays')}>{pattern}</code>
      </div>
    )
  return (
    <LineEntry
      label={say('prop.name')}
      value={pattern.slice(at)}
      onWrite={(text) =>
        design.gesture(
          'step.rename_field',
          (template) => renameField(template, { field: pattern, name: text.trim() }),
          { name: text.trim() },
        )
      }
    />
  )
}
