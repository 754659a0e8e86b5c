import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { EditorState, type Extension } from '@codemirror/state'
import { EditorView, keymap } from '@codemirror/view'
import { useCallback, useEffect, useRef } from 'react'
import { codeTheme } from './code-theme.ts'

interface CodeEditorProps {
  readonly value: string
  readonly label: string
  /** What is edited: with another one, what was typed before cannot be taken back. */
  readonly subject: string
  /** Completion, colours, marks. Another list makes another editor: keep it the same. */
  readonly extensions: readonly Extension[]
  readonly onChange: (value: string) => void
  /** Typing has come to an end. */
  readonly onLeave?: () => void
  /** The editor, for what is inserted from elsewhere; null when it is gone. */
  readonly onReady?: (view: EditorView | null) => void
}

/**
 * A text editor for code. It stands in a shadow root, where its styles are adopted as sheets: the page's policy allows
 * no style element. Its own undo is about the text being typed; the design's is about what came of it.
 */
export function CodeEditor({
  value,
  label,
  subject,
  extensions,
  onChange,
  onLeave,
  onReady,
}: CodeEditorProps) {
  const host = useRef<HTMLDivElement>(null)
  const editor = useRef<EditorView | null>(null)
  const told = useRef({ onChange, onLeave, onReady })
  told.current = { onChange, onLeave, onReady }
  const stateOf = useCallback(
    (doc: string) =>
      EditorState.create({
        doc,
        extensions: [
          codeTheme,
          history(),
          keymap.of([...defaultKeymap, ...historyKeymap]),
          EditorView.lineWrapping,
          EditorView.contentAttributes.of({ 'aria-label': label }),
          EditorView.updateListener.of((update) => {
            if (update.docChanged && update.transactions.some((one) => !one.isUserEvent('outside')))
              told.current.onChange(update.state.doc.toString())
            if (update.focusChanged && !update.view.hasFocus) told.current.onLeave?.()
          }),
          ...extensions,
        ],
      }),
    [label, extensions],
  )
  const shown = useRef({ value, subject })

  useEffect(() => {
    const element = host.current
    if (element === null) return undefined
    const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' })
    const view = new EditorView({ root, parent: root, state: stateOf(shown.current.value) })
    editor.current = view
    told.current.onReady?.(view)
    return () => {
      editor.current = null
      told.current.onReady?.(null)
      view.destroy()
    }
  }, [stateOf])

  useEffect(() => {
    const isOther = shown.current.subject !== subject
    shown.current = { value, subject }
    const view = editor.current
    if (view === null) return
    // Another subject is another state: with no history of this one.
    if (isOther) view.setState(stateOf(value))
    else if (view.state.doc.toString() !== value && !view.composing)
      view.dispatch({
        changes: { from: 0, to: view.state.doc.length, insert: value },
        userEvent: 'outside',
      })
  }, [value, subject, stateOf])

  return <div ref={host} className="d-r-code" />
}
