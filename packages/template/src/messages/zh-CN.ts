import type { Messages } from '@tianbao/finding'

/** Chinese sentences for the codes of this room. */
export const zhCN: Messages = {
  'read.above': '这里的数要大于 {limit}。',
  'read.character': '第 {line} 行第 {column} 个字符是控制字符或残缺的字符。删去它再读。',
  'read.choice': '这里只能是：{choices}。',
  'read.deep': '文件第 {line} 行嵌套超过 {limit} 层。',
  'read.empty': '这里不能是空的文字。',
  'read.few': '这里至少要有 {limit} 项。',
  'read.format': '没有写格式（format），不知道是哪一版的模板。',
  'read.format_newer': '模板是第 {format} 版格式，本系统认到第 {known} 版。升级系统后再打开。',
  'read.large': '文件超过 {limit} KB。',
  'read.long': '文字超过 {limit} 个字。',
  'read.many': '这里最多 {limit} 项。',
  'read.maximum': '这里的数不能大于 {limit}。',
  'read.minimum': '这里的数不能小于 {limit}。',
  'read.missing': '缺少“{name}”。',
  'read.not_json': '第 {line} 行第 {column} 个字符起不是 JSON。',
  'read.number': '第 {line} 行的数 {text} 存不下：太大，或位数太多。',
  'read.repeated_key': '第 {line} 行的“{key}”在同一处写了两次，只能留一个。',
  'read.spelling': '“{text}”的写法不对：编号用字母、数字、“-”和“_”，代码用数字。',
  'read.type': '这里的类型不对，应为：{types}。',
  'read.unknown': '模板格式里没有“{name}”。',
}
