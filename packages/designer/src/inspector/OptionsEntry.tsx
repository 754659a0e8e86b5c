import type { Json, JsonObject } from '@tianbao/edit'
import { setFieldProps } from '@tianbao/template'
import { useState } from 'react'
import { useCanvas } from '../canvas/canvas-context.ts'
import { say } from '../messages/messages.ts'
import { commonValue } from './common-value.ts'

interface OptionsEntryProps {
  readonly fields: readonly string[]
  readonly schemas: readonly JsonObject[]
}

/** No more options than a person chooses among. */
const mostOptions = 500

/** What may be chosen, an option a line: as it is typed, and as a column of Excel is pasted. Kept when it is left. */
export function OptionsEntry({ fields, schemas }: OptionsEntryProps) {
  const { design } = useCanvas()
  const [typed, setTyped] = useState<string | null>(null)
  const common = commonValue(schemas.map(optionsIn), 'enum')
  const value = common !== 'differ' && Array.isArray(common.value) ? common.value.join('\n') : ''
  const end = () => {
    if (typed !== null && typed !== value) {
      const options = optionsOf(typed)
      if (options.length > 0)
        design.gesture(
          'step.props',
          (now) => setFieldProps(now, { fields, props: withOptions(schemas, options) }),
          {
            count: fields.length,
          },
        )
    }
    setTyped(null)
  }
  return (
    <div className="d-props">
      <label className="d-prop">
        <span>{say('origin.enum')}</span>
        <textarea
          rows={4}
          value={typed ?? value}
          placeholder={common === 'differ' ? say('prop.differ') : say('prop.options')}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={end}
        />
      </label>
    </div>
  )
}

/** One may be chosen of the field's own options, several of those of its items. */
function optionsIn(schema: JsonObject): JsonObject {
  const { items } = schema
  return isObject(items) ? items : schema
}

function withOptions(
  schemas: readonly JsonObject[],
  options: readonly string[],
): Readonly<Record<string, Json>> {
  const items = schemas[0]?.items
  return isObject(items) ? { items: { ...items, enum: options } } : { enum: options }
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The lines that say something, each once. */
function optionsOf(text: string): readonly string[] {
  const lines = text.split(/\r?\n/).map((line) => line.trim())
  return [...new Set(lines.filter((line) => line !== ''))].slice(0, mostOptions)
}
