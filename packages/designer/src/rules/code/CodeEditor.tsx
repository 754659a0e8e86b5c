import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { EditorState, type Extension } from '@codemirror/state'
import { EditorView, keymap } from '@codemirror/view'
import { useEffect, useRef } from 'react'
import { codeTheme } from './code-theme.ts'

interface CodeEditorProps {
  readonly value: string
  readonly label: string
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
export function CodeEditor({ value, label, extensions, onChange, onLeave, onReady }: CodeEditorProps) {
  const host = useRef<HTMLDivElement>(null)
  const editor = useRef<EditorView | null>(null)
  const told = useRef({ onChange, onLeave, onReady })
  told.current = { onChange, onLeave, onReady }
  const first = useRef(value)

  useEffect(() => {
    const element = host.current
    if (element === null) return undefined
    const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' })
    const view = new EditorView({
      root,
      parent: root,
      state: EditorState.create({
        doc: first.current,
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
    })
    editor.current = view
    told.current.onReady?.(view)
    return () => {
      editor.current = null
      told.current.onReady?.(null)
      view.destroy()
    }
  }, [label, extensions])

  useEffect(() => {
    first.current = value
    const view = editor.current
    if (view === null || view.state.doc.toString() === value || view.composing) return
    view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: value }, userEvent: 'outside' })
  }, [value])

  return <div ref={host} className="d-r-code" />
}
