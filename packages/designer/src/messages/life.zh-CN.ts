import type { Messages } from '@tianbao/finding'

/** Saving, history, checks, publishing, in Chinese. */
export const lifeZhCN: Messages = {
  'designer.reading': '另一个窗口正在改，这里只能看。接手后再改。',
  'save.saved': '已保存',
  'save.saved_at': '已保存 {time}',
  'save.reading': '只读',
  'save.saving': '正在保存',
  'save.local': '只在本机 · {count} 处',
  'save.unsaved': '没有保存',
  'save.offline': '{time} 起连不上服务器，改动只在这台电脑上。可以接着改，恢复后自动送出。',
  'save.nowhere': '服务器连不上，这台电脑也写不进去。先下载副本，再试一次。',
  'save.refused': '服务器没有收下：{reason}',
  'save.other': '另一个窗口从 {time} 起正在改这份草稿，这里跟着显示。',
  'save.nobody': '这份草稿现在没有人在改。',
  'save.take_over': '由这里接手',
  'save.clash': '有 {count} 处与另一个窗口的改动相撞，没有并进来。这里原来的样子可以下载。',
  'save.copy': '下载副本',
  'save.copy_mine': '下载这里原来的',
  'save.again': '再试',
  'life.in_review': '这份草稿正在审核，不能改。退回或撤回后可以接着改。',
  'life.published': '这份草稿已经发布，不再改。要更正，从它另起一份。',
}
