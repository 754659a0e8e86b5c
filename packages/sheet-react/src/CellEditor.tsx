import type { Move } from '@tianbao/fields/react'
import { type KeyboardEvent, type SyntheticEvent, useEffect, useLayoutEffect, useRef } from 'react'
import { EntryNote } from './EntryNote.tsx'
import { LockedText } from './LockedText.tsx'
import { useSheet } from './sheet-context.ts'
import type { CellView } from './sheet-source.ts'

interface CellEditorProps {
  readonly address: string
  readonly view: CellView
  readonly label: string
}

/**
 * The one live editor of a table, in the place of the selected cell's text and of its very size: a copy of the text
 * that nobody sees holds the place. It is there before the first key, since an input method must find an input.
 * Until something is typed the whole text is selected without looking so, and a key replaces it.
 */
export function CellEditor({ address, view, label }: CellEditorProps) {
  const { state } = useSheet()
  const shell = useRef<HTMLSpanElement>(null)
  const copy = useRef<HTMLSpanElement>(null)
  const lastKey = useRef('')
  const isTyping = state.typing()?.address === address
  // While typing the editor is its own; otherwise another value is another editor.
  const held = useRef(view.text)
  if (!isTyping) held.current = view.text

  const requests = state.focusRequests()
  useLayoutEffect(() => {
    shell.current?.closest('td')?.scrollIntoView({ block: state.align(), inline: 'nearest' })
    void requests
  }, [state, requests])

  useEffect(() => {
    void requests
    if (!state.hasFocus()) return
    const control = shell.current?.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea')
    if (control && control !== document.activeElement) control.focus({ preventScroll: true })
  }, [state, requests])

  const follow = (event: SyntheticEvent<HTMLElement>) => {
    const control = event.target
    if (!isControl(control)) return
    if (copy.current) copy.current.textContent = control.value
    setReady(shell.current, false)
  }

  const onSelect = (event: SyntheticEvent<HTMLElement>) => {
    const control = event.target
    if (!isControl(control) || state.typing()) return
    setReady(shell.current, control.selectionStart === 0 && control.selectionEnd === control.value.length)
  }

  const onCommit = (text: string, move: Move) => {
    state.commit(text)
    if (move === 'stay') return
    if (state.hasSeveral() && (lastKey.current === 'Enter' || lastKey.current === 'Tab')) {
      const isBack = move === 'up' || move === 'left'
      state.cycle(lastKey.current === 'Tab' ? 'rows' : 'columns', isBack ? -1 : 1)
      return
    }
    const isLed = state.go(motionOf(move, lastKey.current))
    if (!isLed && lastKey.current === 'Enter') state.go(move === 'up' ? 'previous' : 'next')
  }

  const onCancel = () => {
    state.cancel()
    const control = shell.current?.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea')
    control?.select()
    if (copy.current) copy.current.textContent = view.text
    setReady(shell.current, true)
  }

  const onDoubleClick = (event: SyntheticEvent<HTMLElement>) => {
    const control = event.target
    if (isControl(control)) control.setSelectionRange(control.value.length, control.value.length)
    setReady(shell.current, false)
  }

  const noteKey = (event: KeyboardEvent) => {
    lastKey.current = event.key
  }

  const { Editor, context, options } = state.source.editing(address)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears what its editor does
    <span
      ref={shell}
      className="tb-entry"
      data-ready=""
      onKeyDownCapture={noteKey}
      onInput={follow}
      onCompositionStart={follow}
      onSelect={onSelect}
      onDoubleClick={onDoubleClick}
      onFocus={selectAll}
    >
      <span ref={copy} className="tb-copy" aria-hidden="true">
        {held.current}
      </span>
      {view.isReadonly ? (
        <LockedText
          key={view.text}
          text={view.text}
          label={label}
          autoFocus={state.hasFocus()}
          onMove={onCommit}
        />
      ) : (
        <Editor
          key={`${address}\n${held.current}`}
          text={held.current}
          context={context}
          options={options}
          label={label}
          isInvalid={view.mark?.severity === 'error'}
          autoFocus={state.hasFocus()}
          onInput={state.type}
          onCommit={onCommit}
          onCancel={onCancel}
        />
      )}
      <EntryNote address={address} />
    </span>
  )
}

/** Tab goes on in reading order to what can be typed in, and Enter down; arrows go where they point. */
function motionOf(move: Exclude<Move, 'stay'>, key: string) {
  if (key === 'Tab') return move === 'right' ? 'next' : 'previous'
  return move
}

/** The whole text is selected, and a caret would only be in the way. */
function setReady(shell: HTMLElement | null, isReady: boolean): void {
  shell?.toggleAttribute('data-ready', isReady)
}

function selectAll(event: SyntheticEvent<HTMLElement>): void {
  if (isControl(event.target)) event.target.select()
}

function isControl(target: unknown): target is HTMLInputElement | HTMLTextAreaElement {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
}
