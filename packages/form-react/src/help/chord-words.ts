const names: Readonly<Record<string, string>> = {
  Control: 'Ctrl',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Click: '点',
  Enter: '↵',
  Escape: 'Esc',
  Insert: 'Ins',
  Delete: 'Del',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
}

/** The keys of a chord as they stand on a keyboard: `Control+ArrowUp` is Ctrl and ↑. */
export function chordWords(chord: string): readonly string[] {
  return chord.split(/\+(?!$)/).map((key) => names[key] ?? key)
}
