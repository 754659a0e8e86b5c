/** Signs that people type for one another, folded to the one that the languages know. One code unit to one. */
const same = new Map<string, string>([
  ['\u3000', ' '],
  ['\u00a0', ' '],
  ['\u202f', ' '],
  ['\u205f', ' '],
  ['\t', ' '],
  ['\n', ' '],
  ['\r', ' '],
  ['≧', '≥'],
  ['⩾', '≥'],
  ['≦', '≤'],
  ['⩽', '≤'],
  ['﹥', '>'],
  ['﹤', '<'],
  ['﹦', '='],
  ['＝', '='],
  ['﹪', '%'],
  ['٪', '%'],
  ['−', '-'],
  ['–', '-'],
  ['—', '-'],
  ['―', '-'],
  ['‐', '-'],
  ['‑', '-'],
  ['‒', '-'],
  ['﹣', '-'],
  ['﹢', '+'],
  ['〜', '~'],
  ['∼', '~'],
  ['〇', '零'],
  ['﹐', ','],
  ['﹑', '、'],
  ['﹒', '.'],
  ['﹔', ';'],
  ['﹕', ':'],
  ['￥', '¥'],
  ['｡', '。'],
  ['､', '、'],
])

/** Characters that nobody sees: zero-width space, joiners, word joiner, byte order mark, direction marks. */
const invisible = /[\u200b-\u200f\u2060\ufeff\u202a-\u202e\u2066-\u2069\u00ad]/

/** One code unit as `fold` spells it: itself, another one, or nothing. */
export function foldUnit(unit: string): string {
  const code = unit.charCodeAt(0)
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0)
  if (code >= 0x2000 && code <= 0x200a) return ' '
  return invisible.test(unit) ? '' : (same.get(unit) ?? unit)
}

/**
 * One spelling for what looks the same to a reader: full-width letters, digits and signs (％ ＞ ， １) become ASCII,
 * every blank a space, every dash a hyphen, invisible characters go, and the ends are trimmed.
 *
 * Like NFKC for what people type into forms, but closed: `①`, `m²`, `㎡` and `½` stay what they are.
 */
export function fold(text: string): string {
  let folded = ''
  for (let index = 0; index < text.length; index += 1) folded += foldUnit(text.charAt(index))
  return folded.trim()
}
