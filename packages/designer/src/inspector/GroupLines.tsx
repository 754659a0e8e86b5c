import { addGroupLine, type DeclaredField, moveProperty, retitleField } from '@tianbao/template'
import { useCanvas } from '../canvas/canvas-context.ts'
import { say } from '../messages/messages.ts'
import { IconButton } from '../screen/IconButton.tsx'
import { dropField } from '../structure/tree-gestures.ts'
import { LineEntry } from './LineEntry.tsx'

interface GroupLinesProps {
  readonly group: string
  readonly lines: readonly DeclaredField[]
}

/** The lines of a group that a table draws one by one: they are named, moved, added and taken away here. */
export function GroupLines({ group, lines }: GroupLinesProps) {
  const { design } = useCanvas()
  return (
    <ol className="d-group-lines" aria-label={say('holders.lines')}>
      {lines.map(({ pattern, title }) => (
        <li key={pattern}>
          <LineEntry
            label={say('holders.line')}
            value={title}
            onWrite={(text) =>
              design.gesture('step.retitle', (now) => retitleField(now, { field: pattern, title: text }), {
                title: text,
              })
            }
          />
          <IconButton
            icon="up"
            words={say('holders.line_up', { title })}
            onPress={() => move(design, pattern, title, -1)}
          />
          <IconButton
            icon="down"
            words={say('holders.line_down', { title })}
            onPress={() => move(design, pattern, title, 1)}
          />
          <IconButton
            icon="plus"
            words={say('holders.line_add', { title })}
            onPress={() =>
              design.gesture(
                'step.line_add',
                (now) =>
                  addGroupLine(now, {
                    group,
                    title: say('holders.line_new'),
                    after: pattern.slice(group.length + 1),
                  }),
                { title },
              )
            }
          />
          <IconButton
            icon="delete"
            words={say('holders.line_remove', { title })}
            onPress={() => dropField(design, pattern, title)}
          />
        </li>
      ))}
    </ol>
  )
}

type Design = ReturnType<typeof useCanvas>['design']

function move(design: Design, field: string, title: string, by: -1 | 1): void {
  design.gesture('step.line_move', (now) => moveProperty(now, { field, by }), { title })
}
