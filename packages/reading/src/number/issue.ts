/**
 * Why a text is no definite number. The same words serve number, money and percent.
 *
 * - `not_a_number`: something else, or words around the number.
 * - `placeholder`: `-`, `/`, `—`, 无: nothing or zero, the text does not say which.
 * - `not_definite`: 约, 左右, 近, a range or a bound: no single number.
 * - `groups`: a thousands separator at the wrong place. `two_points`: `1.2.3`.
 * - `chinese_numeral`: a Chinese numeral that can be read in two ways, 一百二.
 * - `exponent`: `1e5`; a spreadsheet shows it with digits lost.
 * - `too_many_digits`: more digits than a JSON number keeps.
 */
export type NumberIssue =
  | 'empty'
  | 'not_a_number'
  | 'placeholder'
  | 'not_definite'
  | 'groups'
  | 'two_points'
  | 'chinese_numeral'
  | 'exponent'
  | 'too_many_digits'

const placeholders = new Set(['-', '--', '/', '\\', '无', '…', '...', '*', '?'])
const indefinite =
  /^(约|近|大约|大概|左右|几|数|不|至|超|大于|小于|高于|低于|[≥≤<>~])|(左右|上下|以上|以下|以内|余|多|几)/
const exponent = /^[-+]?[0-9.]+[eE][-+]?[0-9]+$/

/** The issue of a folded text that no number was found in, or not only a number. */
export function issueOf(folded: string): NumberIssue {
  if (folded === '') return 'empty'
  if (placeholders.has(folded)) return 'placeholder'
  if (exponent.test(folded)) return 'exponent'
  if (/\d/.test(folded) && (indefinite.test(folded) || /\d\s*[~-]\s*\d/.test(folded))) return 'not_definite'
  return 'not_a_number'
}
