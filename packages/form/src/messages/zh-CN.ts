import type { Messages } from '@tianbao/finding'

/** Sentences of the form room, in Chinese. */
export const zhCN: Messages = {
  'form.required': '{where}没有填。',
  'form.differs': '{title}填的是 {typed}，按规则算得 {computed}。',
  'form.rule_exhausted': '规则“{rule}”要算的太多，没有算完，有 {count} 处没有检查。',
  'form.wrong_kind': '{title}应填{kind}，现在是“{text}”。',
  'form.row_unplaced': '这一行不在指标库里，也没有说属于哪一类。删去，或者挪到一类之下。',
  'form.row_id_repeated': '这一行的编号“{id}”与前面一行重复，已另给编号。核对是不是录了两遍。',
  'form.fixed_changed': '这一格由表样规定为“{fixed}”，数据里写的是“{typed}”。',
  'form.carried_changed': '这一格带自申报的表，那里是“{carried}”，现在是“{typed}”。改回“{carried}”。',
  'form.unchecked': '{where}是带入的，还没有核对。对的按“核对”，不对的改过来。',
  'form.carried_gone': '申报的表里有编号“{id}”的一行，这里没有。补上这一行。',
  'form.rows_beyond':
    '{title}最多 {limit} 行，现在有 {count} 行。第 {next} 行起没有检查，要删到 {limit} 行以内。',
  'form.rows_unjudged': '全表要检查的行超过 {limit} 行，从这里起没有检查。',
  'form.more':
    '同样的问题还有 {count} 个没有列出：错误 {errors} 个，警告 {warnings} 个，提示 {hints} 个。改好列出的，其余会接着列出。',
  'form.far_too_long': '{title}最多 {limit} 个字，现在约有 {count} 个字，内容没有检查。',
}
