import type { Messages } from '@tianbao/finding'

/** Chinese sentences for the codes of this room. */
export const zhCN: Messages = {
  'life.no_name': '没有写姓名，或超过 60 个字。',
  'life.no_note': '退回要写明原因，作者才知道改什么。',
  'life.not_author': '只有送审的人（{name}）能撤回。要退给他改，用退回。',
  'life.not_draft': '这份模板已送审或已发布，不能再送审。',
  'life.not_in_review': '这份模板不在审核中。先送审。',
  'life.same_person': '{name}是送审的人，不能自己审核发布。换一个人来。',
}
