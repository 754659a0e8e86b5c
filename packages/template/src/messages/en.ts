import type { Messages } from '@tianbao/finding'

/** English sentences for the codes of this room. */
export const en: Messages = {
  'read.above': 'The number here must be greater than {limit}.',
  'read.character':
    'Line {line}, character {column} is a control character or half of one. Remove it and read again.',
  'read.choice': 'Only these may stand here: {choices}.',
  'read.deep': 'The file nests deeper than {limit} levels at line {line}.',
  'read.empty': 'The text here must not be empty.',
  'read.few': 'There must be at least {limit} items here.',
  'read.format': 'There is no format, so it cannot be told which format the template has.',
  'read.format_newer':
    'The template has format {format}; this system knows formats up to {known}. Upgrade it and open again.',
  'read.large': 'The file is larger than {limit} KB.',
  'read.long': 'The text is longer than {limit} characters.',
  'read.many': 'There may be at most {limit} items here.',
  'read.maximum': 'The number here must not be greater than {limit}.',
  'read.minimum': 'The number here must not be less than {limit}.',
  'read.missing': '“{name}” is missing.',
  'read.not_json': 'From line {line}, character {column} on this is not JSON.',
  'read.number': 'The number {text} in line {line} cannot be kept: too large, or too many digits.',
  'read.repeated_key': '“{key}” in line {line} is written twice in one place; only one can stay.',
  'read.spelling': '“{text}” is misspelt: ids have letters, digits, - and _; codes have digits.',
  'read.type': 'The type here is wrong; it should be: {types}.',
  'read.unknown': 'The template format has no “{name}”.',
}
