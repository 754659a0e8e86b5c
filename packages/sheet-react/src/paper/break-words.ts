/** A line does not begin with these, nor end with those: they stay with their neighbour. */
const closing = /^[，。、；：？！）》」』】〕’”％%‰)\],.;:?!]/
const opening = new Set('（《「『【〔‘“([*')
const brackets = { open: /[（(【〔]/, close: /[）)】〕]/ }

/** Whether a character never begins a line. */
export function isClosing(character: string): boolean {
  return closing.test(character)
}

/** Words of Chinese as the platform's dictionary parts them; characters where it has none. */
const segmenter =
  typeof Intl.Segmenter === 'function' ? new Intl.Segmenter('zh', { granularity: 'word' }) : null

const known = new Map<string, readonly string[]>()
/** Labels are few and come again on every page; what people wrote is not remembered without end. */
const mostKnown = 2000

/**
 * The pieces of a label between which it may be broken in a narrow cell: the words of the language, what is in brackets
 * whole, a lone character with the word before it (指标值, 满意度). Together they are the text.
 */
export function breakWords(text: string): readonly string[] {
  const before = known.get(text)
  if (before) return before
  const pieces = joinLone(joinBrackets(segment(text)))
  if (known.size >= mostKnown) known.clear()
  known.set(text, pieces)
  return pieces
}

function segment(text: string): readonly string[] {
  return segmenter ? [...segmenter.segment(text)].map((word) => word.segment) : [...text]
}

function joinBrackets(words: readonly string[]): readonly string[] {
  const pieces: string[] = []
  let isOpen = false
  for (const word of words) {
    const last = pieces.at(-1)
    if (last !== undefined && (isOpen || closing.test(word) || opening.has(last.at(-1) ?? ''))) {
      pieces[pieces.length - 1] = last + word
    } else pieces.push(word)
    if (brackets.open.test(word)) isOpen = true
    if (brackets.close.test(word)) isOpen = false
  }
  return pieces
}

/** The first word takes in a lone character before it; every other lone character goes to the word before. */
function joinLone(words: readonly string[]): readonly string[] {
  const pieces: string[] = []
  for (const word of words) {
    const last = pieces.at(-1)
    const isLone = isOneCharacter(word)
    const isAfterLone = pieces.length === 1 && last !== undefined && isOneCharacter(last)
    if (last !== undefined && (isLone || isAfterLone)) pieces[pieces.length - 1] = last + word
    else pieces.push(word)
  }
  return pieces
}

function isOneCharacter(word: string): boolean {
  return word.length <= 2 && [...word].length === 1
}
