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
  'sheet.refused_bad_size': '{size} mm will not do; it should be from {least} to {greatest} mm.',
  'sheet.refused_cannot_split':
    'The cell cannot be split here: it has one row and one column, or the cut is not inside it.',
  'sheet.refused_cuts_cell': 'The selection cuts through a cell. Select whole cells.',
  'sheet.refused_id_taken': 'The id “{id}” is taken. Use another one.',
  'sheet.refused_into_itself': 'It cannot be moved into itself.',
  'sheet.refused_last_column':
    'Column “{column}” is the last one here; without it the table has no place. Remove the table, or add a column first.',
  'sheet.refused_last_row': 'Row “{row}” is the last one of its band. Remove the band, or add a row first.',
  'sheet.refused_last_table_column':
    '“{column}” is the last column of its table. Remove the table, or add a column first.',
  'sheet.refused_no_band': 'The sheet has no “{band}”.',
  'sheet.refused_no_cell': 'The band has no cell “{cell}”.',
  'sheet.refused_no_column': 'The sheet has no column “{column}”.',
  'sheet.refused_no_grid': '“{band}” is not a grid.',
  'sheet.refused_no_part': 'The sheet has no “{part}”.',
  'sheet.refused_no_room': 'There is no place for another column. Add a grid column first.',
  'sheet.refused_no_row': 'The band has no row “{row}”.',
  'sheet.refused_no_spot': 'The band has no place in row “{row}” and column “{column}”.',
  'sheet.refused_no_stack': '“{band}” is not a stack.',
  'sheet.refused_no_table': '“{band}” is not a table.',
  'sheet.refused_no_table_column': 'The table has no column “{column}”.',
  'sheet.refused_not_bare':
    'There is a cell in row “{row}” at column “{column}”, or no empty one begins there.',
  'sheet.refused_not_together': 'What is selected does not stand together.',
  'sheet.refused_nothing_to_merge': 'The selection is one cell already.',
  'sheet.refused_too_large': 'That would make {count}; the most is {limit}.',
  'sheet.refused_would_overlap': 'Cells would overlap or lose their width: {parts}. Move them first.',
  'sheet.refused_would_tear': 'That would tear a merged cell apart. Split it first.',
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
