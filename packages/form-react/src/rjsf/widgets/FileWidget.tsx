import { useFileWidgetProps, type WidgetProps } from '@rjsf/utils'
import { type ChangeEvent, useState } from 'react'
import { say } from '../../messages/messages.ts'

/** Bytes of one file: it goes into the data as text. */
const mostBytes = 2 * 1024 * 1024

/** Files, kept in the data as `data:` addresses. They are named, never shown: what is in them comes from elsewhere. */
export function FileWidget({ id, value, multiple, disabled, readonly, onChange, options }: WidgetProps) {
  const { filesInfo, handleChange, handleRemove } = useFileWidgetProps(value, onChange, multiple === true)
  const [refusal, setRefusal] = useState('')
  const isShut = disabled === true || readonly === true
  const take = (event: ChangeEvent<HTMLInputElement>) => {
    const files = event.target.files
    const large = [...(files ?? [])].find((file) => file.size > mostBytes)
    setRefusal(large ? say('file.large', { name: large.name, most: mostBytes / 1024 / 1024 }) : '')
    if (!files || files.length === 0 || large) return
    Promise.resolve(handleChange(files)).catch(() => setRefusal(say('file.unread')))
  }
  return (
    <div>
      <input
        type="file"
        id={id}
        value=""
        multiple={multiple === true}
        disabled={isShut}
        accept={typeof options.accept === 'string' ? options.accept : undefined}
        onChange={take}
      />
      {refusal !== '' && (
        <p role="alert" className="tf-errors">
          {refusal}
        </p>
      )}
      <ul>
        {filesInfo.map(({ name, size, dataURL }, index) => (
          <li key={`${name} ${dataURL?.length ?? 0}`} className="tf-file">
            {say('file.line', { name, size: Math.ceil(size / 1024) })}
            <button
              type="button"
              className="tf-button tf-small"
              disabled={isShut}
              onClick={() => handleRemove(index)}
            >
              {say('file.remove')}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
