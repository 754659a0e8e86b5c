import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands'
import { json } from '@codemirror/lang-json'
import {
  bracketMatching,
  defaultHighlightStyle,
  foldGutter,
  foldKeymap,
  syntaxHighlighting,
} from '@codemirror/language'
import { type Diagnostic, lintGutter, setDiagnostics } from '@codemirror/lint'
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search'
import { Compartment, EditorState } from '@codemirror/state'
import { EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view'
import { spanOfPointer } from './pointer-span.ts'
import type { TextFinding } from './read-json-text.ts'

/** An editor of a JSON text in an element of the page. */
export interface JsonEditor {
  text(): string
  /** Another text in the place of this one, as one change that Ctrl Z takes back. */
  write(text: string): void
  /** Marks what is wrong, where it is. */
  mark(findings: readonly TextFinding[]): void
  setReading(isReading: boolean): void
  close(): void
}

interface EditorWorld {
  readonly label: string
  readonly onText: (text: string) => void
}

/** Makes an editor. The page's CSP allows no inline styles, so that what CodeMirror writes into sheets stands in them. */
export function createJsonEditor(
  parent: HTMLElement,
  text: string,
  { label, onText }: EditorWorld,
): JsonEditor {
  const readOnly = new Compartment()
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(),
        foldGutter(),
        history(),
        bracketMatching(),
        highlightActiveLine(),
        highlightSelectionMatches(),
        search({ top: true }),
        lintGutter(),
        json(),
        syntaxHighlighting(defaultHighlightStyle),
        keymap.of([...defaultKeymap, ...historyKeymap, ...searchKeymap, ...foldKeymap, indentWithTab]),
        readOnly.of(EditorState.readOnly.of(false)),
        EditorView.contentAttributes.of({ 'aria-label': label }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) onText(update.state.doc.toString())
        }),
      ],
    }),
  })
  return {
    text: () => view.state.doc.toString(),
    write(next) {
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: next } })
    },
    mark(findings) {
      const { doc } = view.state
      const diagnostics = findings.map(({ words, pointer, line, column }): Diagnostic => {
        const span = pointer === null ? null : spanOfPointer(doc.toString(), pointer)
        if (span) return { ...span, severity: 'error', message: words }
        const own = doc.line(Math.max(1, Math.min(line ?? 1, doc.lines)))
        const from = Math.min(own.from + Math.max(0, (column ?? 1) - 1), own.to)
        return { from, to: own.to, severity: 'error', message: words }
      })
      view.dispatch(setDiagnostics(view.state, diagnostics))
    },
    setReading(isReading) {
      view.dispatch({ effects: readOnly.reconfigure(EditorState.readOnly.of(isReading)) })
    },
    close: () => view.destroy(),
  }
}
