/**
 * What a new line begins with, behind the line before it: the next number of a list (`1.` `2、` `（3）` `四、` `⑤`), or
 * nothing. A line that has a number and no words ends the list.
 */
export function nextNumber(line: string): string {
  const [, blank = '', open = '', number = '', close = '', gap = ''] =
    /^(\s*)([（(]?)(\d{1,3}|[一二三四五六七八九十]{1,3}|[①-⑳])([.．、)）]?)([ \u3000\t]*)(?=\S)/.exec(line) ??
    []
  const next =
    number === '' || (open === '' && close === '' && !/[①-⑳]/.test(number)) ? '' : following(number)
  // 1.5 is a figure, not the first point of a list.
  if (next === '' || (/[.．]/.test(close) && /^\s*\d+[.．]\d/.test(line))) return ''
  return `${blank}${open}${next}${close}${gap}`
}

/**
 * Whether somebody types the number that a new line was begun with: 2. or 2、 behind an offered `2.`, alone or with the
 * words that an input method or a clipboard brings along. Then the offer is in the way, and what was typed stands.
 */
export function repeatsNumber(offer: string, typed: string): boolean {
  const number = offer.replace(/[\s（(.．、)）]/g, '')
  const [, again] = /^[（(]?([^\s（(.．、)）]+)[.．、)）](?!\d)|^([①-⑳])/.exec(typed)?.filter(Boolean) ?? []
  return number !== '' && again === number
}

function following(number: string): string {
  if (/^\d/.test(number)) return String(Number(number) + 1)
  if (/[①-⑳]/.test(number)) return number === '⑳' ? '' : String.fromCharCode(number.charCodeAt(0) + 1)
  const value = chinese.indexOf(number)
  return value < 0 ? '' : (chinese[value + 1] ?? '')
}

const digits = ['一', '二', '三', '四', '五', '六', '七', '八', '九']

/** 一 to 九十九, in order. */
const chinese: readonly string[] = [
  ...digits,
  ...['', ...digits.slice(1)].flatMap((tens) => [`${tens}十`, ...digits.map((digit) => `${tens}十${digit}`)]),
]
