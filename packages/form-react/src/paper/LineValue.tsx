import { type Move, TextEditor } from '@tianbao/fields/react'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { usePage } from '../page/page-context.ts'
import { editors } from '../pinyin/by-pinyin.tsx'
import { contextOf } from '../source/cell-at.ts'
import { printedText } from '../source/printed-text.ts'

interface LineValueProps {
  readonly address: string
  readonly label: string
}

/** A value outside of the table: a live editor of its own, as wide as what it holds. */
export function LineValue({ address, label }: LineValueProps) {
  const page = usePage()
  const { form } = page
  const shell = useRef<HTMLSpanElement>(null)
  const text = useSyncExternalStore(form.subscribe, () => form.cell(address).text)
  const [draft, setDraft] = useState<string | null>(null)
  const [isFocused, setFocused] = useState(false)
  useEffect(
    () =>
      page.places.register(address, () =>
        shell.current?.querySelector<HTMLElement>('input, textarea')?.focus(),
      ),
    [page, address],
  )
  const cell = form.cell(address)
  const Editor = editors[cell.field.kind] ?? TextEditor

  const onCommit = (now: string, move: Move) => {
    setDraft(null)
    if (now !== form.cell(address).text) form.type(address, now)
    if (move === 'down') page.sheet?.goFirst()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears what its editor does
    <span
      ref={shell}
      className={text === '' && draft === null ? 'tf-line-value tf-empty' : 'tf-line-value'}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
      onKeyDownCapture={(event) => {
        // Tab goes on as the browser goes: to the table, or out of it; what was typed is kept by leaving.
        if (event.key === 'Tab') event.stopPropagation()
      }}
    >
      <span className="tf-line-copy" aria-hidden="true">
        {isFocused ? (draft ?? text) : printedText(form, cell)}
      </span>
      <Editor
        key={text}
        text={text}
        context={contextOf(form, cell)}
        options={cell.options}
        label={label || cell.field.title}
        isInvalid={!cell.isReadable}
        onInput={setDraft}
        onCommit={onCommit}
        onCancel={() => setDraft(null)}
      />
    </span>
  )
}
