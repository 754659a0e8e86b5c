import { groupFields } from '@tianbao/template'
import { useCanvas } from '../canvas/canvas-context.ts'
import { say } from '../messages/messages.ts'
import { LineEntry } from './LineEntry.tsx'

/** Puts the selected fields into a group of their own: what is typed is its title. */
export function GroupFields({ fields }: { readonly fields: readonly string[] }) {
  const { design } = useCanvas()
  return (
    <div className="d-props">
      <LineEntry
        label={say('holders.make_group')}
        value=""
        placeholder={say('holders.make_group_hint')}
        onWrite={(title) =>
          design.gesture('step.group_fields', (now) => groupFields(now, { fields, title: title.trim() }), {
            count: fields.length,
            title: title.trim(),
          })
        }
      />
    </div>
  )
}
