import type { Messages } from '@tianbao/finding'

/** Chinese sentences for the codes of this room. */
export const zhCN: Messages = {
  'sheet.backwards': '这一格从“{row}”行起，到“{to}”行止，止行在起行之上。止行改到起行或其下。',
  'sheet.bad_level': '级次“{level}”不是从 1 起的整数。',
  'sheet.bad_width': '表样列“{column}”没有宽度。填一个大于 0 的毫米数。',
  'sheet.duplicate_id': '编号“{id}”用了两次。改掉其中一个。',
  'sheet.empty_stack': '这一组里没有任何表。放进一张，或删去这一组。',
  'sheet.hole': '“{row}”行最左边没有格。在左边加一格，可以留空。',
  'sheet.no_columns': '这里一列也没有。加一列。',
  'sheet.no_place': '这一列没有写从表样的哪一列起。',
  'sheet.no_rows': '这张表没有行。加一行，或删去这张表。',
  'sheet.no_width': '这一格没有宽度：起点与另一格相同，或在表样之外。移开它。',
  'sheet.overlap': '两格重叠。缩短上面一格，或移开下面一格。',
  'sheet.text_stray': '“{text}”前面没有“{{”。要印大括号，写两个。',
  'sheet.text_unclosed': '“{text}”没有用“}”收尾。要印大括号，写两个。',
  'sheet.text_unreadable': '“{text}”不是字段，也不是变量。',
  'sheet.too_deep': '表样嵌套 {count} 层，最多 {limit} 层。',
  'sheet.too_many_cells': '表样有 {count} 格，最多 {limit} 格。',
  'sheet.too_many_columns': '表样有 {count} 列，最多 {limit} 列。',
  'sheet.too_many_rows': '表样有 {count} 行，最多 {limit} 行。',
  'sheet.too_wide': '各列共宽 {width:1} 毫米，纸上只有 {room:1} 毫米。收窄 {over:1} 毫米，或换横向纸。',
  'sheet.unknown_column': '表样没有“{column}”列。',
  'sheet.unknown_field': '没有“{path}”这个字段。在结构里加上它，或改这里的文字。',
  'sheet.unknown_row': '这张表没有“{row}”行。',
  'sheet.unknown_variable': '没有“{name}”这个变量。能用的是 $year、$index、$unit。',
}
