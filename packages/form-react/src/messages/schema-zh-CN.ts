import type { Messages } from '@tianbao/finding'

/** Words of a form that is drawn from its schema, in Chinese. */
export const schemaFormZhCN: Messages = {
  'field.required': '必填',
  'field.name': '名称',
  'field.value': '值',
  'field.type': '类型',
  'field.add': '加一项',
  'field.remove': '删“{name}”',
  'field.way': '哪一种',
  'field.row': '第 {row} 行',
  'field.no_rows': '还没有一行。',

  'type.string': '文字',
  'type.number': '数',
  'type.boolean': '是或否',
  'type.object': '一组',
  'type.array': '若干项',
  'type.null': '空',

  'file.large': '“{name}”超过 {most} MB，没有放进来。',
  'file.unread': '文件读不出来，没有放进来。',
  'file.line': '{name}　{size} KB',
  'file.remove': '拿掉',

  'draw.open': '展开',
  'draw.open_named': '展开 {name}',
  'draw.broken': '这份结构画不出来：{reason}',
  'draw.unknown': '“{name}”的写法画不出来。',
  'draw.elsewhere': '引用了别处的“{what}”。这一页不取别处的内容，这一项没有画出，也不检查。',
  'draw.nowhere': '引用的“{what}”在文件里找不到，这一项没有画出，也不检查。',
  'draw.circle': '引用“{what}”绕回了自己，说不出填什么，这一项没有画出，也不检查。',
  'draw.name': '名称“{what}”与程序自带的名字相同，这一项没有画出。',
  'draw.many': '太多，还有 {what} 项没有画出。',
  'draw.merged': '引用“{what}”展开后太大，没有合并进来，数据照样按它检查。',
}
