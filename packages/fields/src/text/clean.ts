/**
 * Characters that no form means and that some file or page would stumble on: control characters, zero-width space,
 * byte order mark, direction overrides (a name must not read backwards), unpaired surrogates.
 */
const unwanted =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to take out
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/gu

/** Whatever of these a text has, cleaning it is more than trimming: the unwanted, tabs, ends of lines. */
const marks =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to look for
  /[\u0000-\u001f\u007f-\u009f\u200b\u2028\u2029\u202a-\u202e\u2060\u2066-\u2069\ufeff]|\p{Surrogate}/u

const wide = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef“”‘’]/

/** A text as typed, on as many lines as it has: line ends are `\n`, blanks at the ends of lines and empty lines around go. */
export function cleanLines(text: string): string {
  if (!marks.test(text)) return text.trimEnd()
  return plain(text)
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/^\n+/, '')
    .trimEnd()
}

/**
 * A text as typed, on one line. A line break between Chinese characters was only layout and goes
 * (受助困难群众⏎满意度); any other becomes a space.
 */
export function cleanLine(text: string): string {
  if (!marks.test(text)) return text.trim()
  const parts = plain(text)
    .replaceAll('\t', ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  return parts.map((part, index) => gap(parts[index - 1], part) + part).join('')
}

function plain(text: string): string {
  return text.replace(/\r\n?|\u2028|\u2029/g, '\n').replace(unwanted, '')
}

function gap(before: string | undefined, part: string): string {
  return before === undefined || (wide.test(before.slice(-1)) && wide.test(part.charAt(0))) ? '' : ' '
}
