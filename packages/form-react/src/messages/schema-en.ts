import type { Messages } from '@tianbao/finding'

/** Words of a form that is drawn from its schema, in English. */
export const schemaFormEn: Messages = {
  'field.required': 'required',
  'field.name': 'Name',
  'field.value': 'Value',
  'field.type': 'Type',
  'field.add': 'Add an entry',
  'field.remove': 'Remove “{name}”',
  'field.way': 'Which way',
  'field.row': 'Row {row}',
  'field.no_rows': 'No rows yet.',

  'type.string': 'Text',
  'type.number': 'Number',
  'type.boolean': 'Yes or no',
  'type.object': 'Group',
  'type.array': 'List',
  'type.null': 'Nothing',

  'file.large': '“{name}” is larger than {most} MB and was not taken in.',
  'file.unread': 'The file cannot be read and was not taken in.',
  'file.line': '{name}, {size} KB',
  'file.remove': 'Take out',

  'draw.open': 'Open',
  'draw.open_named': 'Open {name}',
  'draw.broken': 'This structure cannot be drawn: {reason}',
  'draw.unknown': '“{name}” is written in a way that cannot be drawn.',
  'draw.elsewhere':
    'It refers to “{what}” elsewhere. This page fetches nothing from elsewhere: it is neither drawn nor checked.',
  'draw.nowhere': '“{what}” is not in the file: this part is neither drawn nor checked.',
  'draw.circle': 'The reference “{what}” leads back to itself: this part is neither drawn nor checked.',
  'draw.name': 'The name “{what}” is one that programs have themselves: it is not drawn.',
  'draw.many': 'Too many: {what} more are not drawn.',
  'draw.merged': '“{what}” grows too large and is not merged in; data is checked by it all the same.',
}
