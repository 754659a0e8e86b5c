import type { Address } from '@tianbao/edit'
import type { Form } from '@tianbao/form'
import { useState } from 'react'
import { say } from '../messages/messages.ts'
import { cellLabel } from './cell-label.ts'
import './fill-entry.css'

/** One cell of a form that is tried: typed as a clerk would type it. What was computed may be seen, and typed over. */
export function FillEntry({ form, address }: { readonly form: Form; readonly address: Address }) {
  const cell = form.cell(address)
  const [typed, setTyped] = useState<string | null>(null)
  const take = () => {
    if (typed !== null && typed !== cell.text) form.type(address, typed)
    setTyped(null)
  }
  return (
    <label className="d-fill-entry">
      <span>{cellLabel(form, address)}</span>
      <input
        value={typed ?? cell.text}
        disabled={cell.origin === 'fixed'}
        title={cell.origin === 'computed' ? say('rule.source_computed') : ''}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Enter') take()
          if (event.key === 'Escape') setTyped(null)
        }}
      />
    </label>
  )
}
