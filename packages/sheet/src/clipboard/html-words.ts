/** The words of one cell of HTML, gathered piece by piece: never looked at as a whole before the end. */
export interface Words {
  /** White space as a browser shows it: one blank for a run of it. One that does not break is a blank too. */
  add(text: string): void
  breakLine(): void
  /** Goes on at the start of a line, breaking the one that something stands in. */
  startLine(): void
  text(): string
}

export function createWords(): Words {
  const pieces: string[] = []
  let last = '\n'

  const push = (piece: string) => {
    if (piece === '') return
    pieces.push(piece)
    last = piece.charAt(piece.length - 1)
  }

  return {
    add(text) {
      const words = text.replace(/[ \t\r\n\u00a0]+/g, ' ')
      push(words.startsWith(' ') && (last === ' ' || last === '\n') ? words.slice(1) : words)
    },
    breakLine: () => push('\n'),
    startLine() {
      if (last !== '\n') push('\n')
    },
    text: () =>
      pieces
        .join('')
        .split('\n')
        .map((line) => line.trim())
        .join('\n')
        .trim(),
  }
}
