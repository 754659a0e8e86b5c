import { fieldKind, fieldKinds } from '@tianbao/fields'
import { changeKind, retitleField, setFieldProps, setRequired } from '@tianbao/template'
import { useCanvas, useCanvasState } from '../canvas/canvas-context.ts'
import { say } from '../messages/messages.ts'
import { commonValue } from './common-value.ts'
import { FieldOrigin } from './FieldOrigin.tsx'
import { FieldRules } from './FieldRules.tsx'
import { FieldYear } from './FieldYear.tsx'
import { kindProps } from './kind-props-later.ts'
import { LineEntry } from './LineEntry.tsx'
import { NameEntry } from './NameEntry.tsx'
import { OptionsEntry } from './OptionsEntry.tsx'

const { Part: KindProps } = kindProps

/** The properties of one field, or what several have in common: only what is touched is written, to all of them. */
export function FieldPanel({ fields }: { readonly fields: readonly string[] }) {
  const canvas = useCanvas()
  const { fieldAt } = useCanvasState((state) => state.drawing)
  const declared = fields.flatMap((field) => fieldAt(field) ?? [])
  const [first] = declared
  if (first === undefined) return <p className="d-none">{say('inspector.undeclared')}</p>
  const { design } = canvas
  const isOne = declared.length === 1
  const kinds = new Set(declared.map(({ kind }) => kind))
  const isRequired = declared.every((field) => field.isRequired)
  const isMixed = !isRequired && declared.some((field) => field.isRequired)
  const help = commonValue(
    declared.map(({ schema }) => schema),
    'x-help',
  )
  const kind = kinds.size === 1 ? fieldKind(first.kind) : undefined
  const helpWords = help === 'differ' || typeof help.value !== 'string' ? '' : help.value
  return (
    <>
      <div className="d-props">
        {isOne && (
          <LineEntry
            label={say('prop.title')}
            value={first.title}
            onWrite={(title) =>
              design.gesture('step.retitle', (now) => retitleField(now, { field: first.pattern, title }), {
                title,
              })
            }
          />
        )}
        <label className="d-prop">
          <span>{say('prop.kind')}</span>
          <select
            value={kinds.size === 1 ? first.kind : ''}
            onChange={(event) => {
              const name = event.target.value
              design.gesture('step.kind', (now) => changeKind(now, { fields, kind: name }), {
                title: fieldKind(name)?.title.zh ?? name,
              })
            }}
          >
            {kinds.size !== 1 && <option value="">{say('prop.differ')}</option>}
            {fieldKinds.map(({ id, title }) => (
              <option key={id} value={id}>
                {title.zh}
              </option>
            ))}
          </select>
        </label>
        <label className="d-prop">
          <span>{say('prop.required')}</span>
          <input
            type="checkbox"
            role="switch"
            aria-checked={isMixed ? 'mixed' : isRequired}
            checked={isRequired}
            ref={(element) => {
              if (element) element.indeterminate = isMixed
            }}
            onChange={(event) => {
              const { checked } = event.target
              design.gesture('step.required', (now) => setRequired(now, { fields, isRequired: checked }), {
                count: fields.length,
              })
            }}
          />
          <em>{isMixed ? say('prop.differ') : say(requiredWords(isRequired, kind?.isNumeric === true))}</em>
        </label>
      </div>
      <FieldYear fields={fields} schemas={declared.map(({ schema }) => schema)} />
      {(kind?.id === 'choice' || kind?.id === 'choices') && (
        <OptionsEntry fields={fields} schemas={declared.map(({ schema }) => schema)} />
      )}
      {kind && kind.id !== 'choice' && (
        <KindProps
          key={`${fields.join()} ${kind.id}`}
          kind={kind}
          schemas={declared.map(({ schema }) => schema)}
          onWrite={(props) =>
            design.gesture('step.props', (now) => setFieldProps(now, { fields, props }), {
              count: fields.length,
            })
          }
        />
      )}
      <div className="d-props">
        <LineEntry
          label={say('prop.help')}
          value={helpWords}
          isLong
          placeholder={help === 'differ' ? say('prop.differ') : ''}
          onWrite={(text) =>
            design.gesture(
              'step.props',
              (now) => setFieldProps(now, { fields, props: { 'x-help': text === '' ? undefined : text } }),
              { count: fields.length },
            )
          }
        />
      </div>
      {isOne && <FieldRules field={first.pattern} />}
      {isOne && <FieldOrigin field={first} />}
      {isOne && <NameEntry pattern={first.pattern} />}
    </>
  )
}

function requiredWords(isRequired: boolean, isNumeric: boolean): string {
  if (!isRequired) return 'prop.required_off'
  return isNumeric ? 'prop.required_on' : 'prop.required_words'
}
