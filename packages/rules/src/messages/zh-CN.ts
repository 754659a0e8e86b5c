import type { Messages } from '@tianbao/finding'

/** Chinese sentences for the codes of this room. */
export const zhCN: Messages = {
  'rules.cycle': '规则 {rules} 互相等着对方的结果，算不出来。去掉其中一个引用。',
  'rules.duplicate_key': '有两条规则的编号都是“{rule}”，只用第一条。',
  'rules.let_cycle': '规则“{rule}”里的 {names} 互相引用，算不出来。',
  'rules.let_name': '规则“{rule}”里的名字 {names} 已有用处，换一个。',
  'rules.not_an_operation': '这里有 {keys} 几个键，当作数据，不是算式。算式只有一个键。',
  'rules.portable.answers_differ': '用样例数据试算，别的 JSON-Logic 系统得出的结果不同。',
  'rules.portable.computed_path': '取值的路径要到计算时才知道，是否通用看不出来。',
  'rules.portable.exact': '“{operator}”这里按十进制精确计算，别的系统末位可能不同。',
  'rules.portable.log': 'log 在这里不打印。',
  'rules.portable.name': '{name} 只在本系统里有，别的 JSON-Logic 系统取不到。',
  'rules.portable.own_operator': '算子“{operator}”只在本系统里有。',
  'rules.portable.own_properties': '路径里的“{name}”在别的系统里会取到对象自带的属性。',
  'rules.portable.refused': '这条规则有问题，改好后再看是否通用。',
  'rules.target': '规则“{rule}”的目标“{target}”不对：逐行的规则写进本行（$row.…），其他规则写明位置。',
  'rules.too_deep': '算式嵌套太深，最多 {limit} 层。',
  'rules.too_few_operands': '算子“{operator}”至少要 {min} 项，现在是 {count} 项。',
  'rules.too_large': '算式有 {nodes} 个部分，最多 {limit} 个。拆成几条规则。',
  'rules.too_many_operands': '算子“{operator}”最多 {max} 项，现在是 {count} 项。',
  'rules.two_targets': '规则 {rules} 写同一格，只用第一条。',
  'rules.unknown_operator': '没有叫“{operator}”的算子。',
}
