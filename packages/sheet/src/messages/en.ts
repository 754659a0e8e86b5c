import type { Messages } from '@tianbao/finding'

/** English sentences for the codes of this room. */
export const en: Messages = {
  'sheet.backwards':
    'This cell runs from row “{row}” to row “{to}”, which is above it. End it at its first row or below.',
  'sheet.bad_level': 'Level “{level}” is not a whole number from 1.',
  'sheet.bad_width': 'Grid column “{column}” has no width. Give it millimetres above 0.',
  'sheet.duplicate_id': 'The id “{id}” is used twice. Change one of the two.',
  'sheet.empty_stack': 'This stack holds no band. Put one in, or remove the stack.',
  'sheet.hole': 'Row “{row}” has no cell at its left. Add one there; it may stay empty.',
  'sheet.no_columns': 'There is no column here. Add one.',
  'sheet.no_place': 'This column does not say at which grid column it begins.',
  'sheet.no_rows': 'This band has no rows. Add one, or remove the band.',
  'sheet.no_width': 'This cell has no width: it begins where another does, or outside of the sheet. Move it.',
  'sheet.overlap': 'Two cells overlap. Shorten the upper one, or move the lower one.',
  'sheet.text_stray': '“{text}” has no “{{” before it. A brace to be printed is written twice.',
  'sheet.text_unclosed': '“{text}” is not closed by “}”. A brace to be printed is written twice.',
  'sheet.text_unreadable': '“{text}” is neither a field nor a variable.',
  'sheet.too_deep': 'The sheet is nested {count} deep; the most is {limit}.',
  'sheet.too_many_cells': 'The sheet has {count} cells; the most is {limit}.',
  'sheet.too_many_columns': 'The sheet has {count} columns; the most is {limit}.',
  'sheet.too_many_rows': 'The sheet has {count} rows; the most is {limit}.',
  'sheet.too_wide':
    'The columns are {width:1} mm wide together; the page has {room:1} mm. Narrow them by {over:1} mm, or turn the page.',
  'sheet.unknown_column': 'The sheet has no column “{column}”.',
  'sheet.unknown_field': 'There is no field “{path}”. Add it to the schema, or change the text here.',
  'sheet.unknown_row': 'This band has no row “{row}”.',
  'sheet.unknown_variable': 'There is no variable “{name}”. There are $year, $index and $unit.',
}
