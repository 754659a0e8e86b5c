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

/** How the editor looks: it stands in a tree of its own, which the page's sheets do not reach. */
const look = EditorView.theme({
  '&': { height: '100%', color: 'var(--ink)', background: 'var(--paper)' },
  '.cm-scroller': { font: '12px / 18px var(--face-code)' },
  '.cm-gutters': { color: 'var(--ink-3)', background: 'var(--chrome)', border: '0' },
  // CodeMirror's own marks are pictures in the sheet, which the CSP does not allow either.
  '.cm-lint-marker-error': {
    content: '""',
    width: '8px',
    height: '8px',
    background: 'var(--bad)',
    borderRadius: '50%',
  },
  '.cm-lintRange-error': { backgroundImage: 'none', textDecoration: 'underline wavy var(--bad)' },
  '.cm-panels': { color: 'var(--ink)', background: 'var(--chrome)' },
})

/**
 * Makes an editor, in a shadow tree: there CodeMirror adopts its styles, where in a document it would write them inline,
 * which the page's CSP does not allow.
 */
export function createJsonEditor(
  parent: HTMLElement,
  text: string,
  { label, onText }: EditorWorld,
): JsonEditor {
  const readOnly = new Compartment()
  const host = document.createElement('div')
  host.className = 'd-json-host'
  parent.append(host)
  const root = host.attachShadow({ mode: 'open' })
  const view = new EditorView({
    parent: root,
    root,
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
        look,
        EditorView.contentAttributes.of({ 'aria-label': label }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) onText(update.state.doc.toString())
        }),
      ],
    }),
  })
  // What scrolls is scrolled by keys too, also where nothing may be typed.
  view.scrollDOM.tabIndex = 0
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
    close() {
      view.destroy()
      host.remove()
    },
  }
}
