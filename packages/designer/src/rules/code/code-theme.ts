import { EditorView } from '@codemirror/view'

/** The looks of code: quiet, in the designer's colours; tokens are told apart by hue and weight. */
export const codeTheme = EditorView.theme({
  '&': { fontSize: '13px', color: 'var(--ink)', backgroundColor: 'transparent', height: '100%' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': {
    fontFamily: 'Consolas, "Noto Sans Mono CJK SC", "Microsoft YaHei UI", monospace',
    lineHeight: '20px',
  },
  '.cm-content': { padding: '4px 0', caretColor: 'var(--ac)' },
  '.cm-line': { padding: '0 8px' },
  '.cm-gutters': { backgroundColor: 'transparent', border: 'none', color: 'var(--ink-3)' },
  '.cm-t-function, .cm-t-operatorName': { color: 'var(--ac)' },
  '.cm-t-place, .cm-t-property': { color: 'var(--ink)' },
  '.cm-t-string': { color: 'var(--ok)' },
  '.cm-t-number, .cm-t-constant': { color: 'var(--warn)' },
  '.cm-t-sign': { color: 'var(--ink-3)' },
  '.cm-t-bad': { textDecoration: 'underline wavy var(--bad)' },
  '.cm-tooltip': { border: '1px solid var(--line-2)', borderRadius: '6px', backgroundColor: 'var(--paper)' },
  '.cm-tooltip-autocomplete > ul > li': { padding: '2px 8px', lineHeight: '20px' },
  '.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    backgroundColor: 'var(--ac-1)',
    color: 'var(--ink)',
  },
  '.cm-completionDetail': { color: 'var(--ink-3)', fontStyle: 'normal', marginLeft: '12px' },
  // The marks of the library are pictures in data: addresses, which the page's policy does not load.
  '.cm-lintRange-error': { backgroundImage: 'none', textDecoration: 'underline wavy var(--bad)' },
  '.cm-lintPoint-error:after': { borderBottomColor: 'var(--bad)' },
  '.cm-diagnostic-error': { borderLeft: '3px solid var(--bad)' },
})
