import { bandAddress, type Line, removeLine, setLineRole } from '@tianbao/sheet'
import { editSheet, writeTexts } from '@tianbao/template'
import { useCanvas } from '../canvas/canvas-context.ts'
import { say } from '../messages/messages.ts'
import { LineEntry } from './LineEntry.tsx'
import { lineSides } from './line-of.ts'

const roles = ['title', 'subtitle', 'line', 'heading', 'notes'] as const

/** A line over or under the table: how it is set, and its words at the left, in the middle, at the right. */
export function LinePanel({ line }: { readonly line: Line }) {
  const { design } = useCanvas()
  const setRole = (word: string) => {
    const role = roles.find((one) => one === word) ?? null
    design.gesture(
      'step.line_role',
      (template) => editSheet(template, (sheet) => setLineRole(sheet, { line: line.id, role })),
      { role: say(`line.role_${role ?? 'small'}`) },
    )
  }
  return (
    <div className="d-props">
      <label className="d-prop">
        <span>{say('line.role')}</span>
        <select value={line.role ?? ''} onChange={({ target }) => setRole(target.value)}>
          {roles.map((one) => (
            <option key={one} value={one}>
              {say(`line.role_${one}`)}
            </option>
          ))}
          <option value="">{say('line.role_small')}</option>
        </select>
      </label>
      {lineSides.map((side) => (
        <LineEntry
          key={`${line.id} ${side}`}
          label={say(`line.words_${side}`)}
          value={line[side] ?? ''}
          isLong
          onWrite={(text) =>
            design.gesture(
              'step.text',
              (template) =>
                writeTexts(template, [
                  { spot: { part: bandAddress(line.id, side) }, text: text === '' ? null : text },
                ]),
              { text: text.slice(0, 20) },
            )
          }
        />
      ))}
      <p className="d-none">{say('prop.holes')}</p>
      <button
        type="button"
        className="d-button"
        onClick={() =>
          design.gesture('step.remove_line', (template) =>
            editSheet(template, (sheet) => removeLine(sheet, { line: line.id })),
          )
        }
      >
        {say('line.remove')}
      </button>
    </div>
  )
}
