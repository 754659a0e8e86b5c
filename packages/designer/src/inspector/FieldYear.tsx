import type { JsonObject } from '@tianbao/edit'
import { setFieldProps } from '@tianbao/template'
import { useCanvas } from '../canvas/canvas-context.ts'
import { say } from '../messages/messages.ts'
import { commonValue } from './common-value.ts'

interface FieldYearProps {
  readonly fields: readonly string[]
  readonly schemas: readonly JsonObject[]
}

/** The years that a value may be about, from the budget year. */
const years = [0, -1, -2, -3] as const

/** Which year values are about: what carries them on into next year's form. */
export function FieldYear({ fields, schemas }: FieldYearProps) {
  const { design } = useCanvas()
  const common = commonValue(schemas, 'x-year')
  const value = common === 'differ' ? '?' : String(common.value ?? '')
  const isOdd = value !== '' && value !== '?' && !years.some((year) => String(year) === value)
  return (
    <div className="d-props">
      <label className="d-prop">
        <span>{say('origin.x-year')}</span>
        <select
          value={value}
          onChange={(event) => {
            const { value: chosen } = event.target
            const year = chosen === '' ? undefined : Number(chosen)
            design.gesture('step.props', (now) => setFieldProps(now, { fields, props: { 'x-year': year } }), {
              count: fields.length,
            })
          }}
        >
          {common === 'differ' && <option value="?">{say('prop.differ')}</option>}
          <option value="">{say('year.none')}</option>
          {years.map((year) => (
            <option key={year} value={year}>
              {say(`year.${-year}`)}
            </option>
          ))}
          {isOdd && <option value={value}>{value}</option>}
        </select>
      </label>
    </div>
  )
}
