import type { Messages } from '@tianbao/finding'

export const zhCN: Messages = {
  'storage.locked':
    '数据目录 {directory} 正由另一个进程使用（进程号 {pid}，自 {since} 起）。先结束那个进程，或者换一个数据目录。',
  'storage.too_new':
    '数据由更新的程序写成（数据格式 {format}，本程序最高认到 {known}），未作任何改动。换用新程序即可打开。',
  'storage.full': '磁盘已满，这一次没有存下，先前存下的都在。腾出空间后再存。',
  'storage.readonly': '数据目录只读，这一次没有存下。给运行程序的用户写权限后再存。',
  'storage.damaged': '数据文件已损坏，或者不是本程序的数据。用最近的备份恢复，原文件先留着。',
  'storage.unusable': '数据目录 {directory} 不能使用。查看日志中的原因，检查目录与权限。',
  'storage.closed': '程序正在退出，这一次没有存下。程序重新启动后再存。',
  'storage.submission_exists': '编号 {id} 的填报已经存在。',
  'storage.draft_exists': '编号 {id} 的草稿已经存在。',
  'storage.version_exists': '同样内容的模板已经发布过（摘要 {digest}），不用再发布。',
  'storage.version_clash': '第 {number} 版发布于 {at}，与现在的时钟对不上，没有发布。先把时钟调准，再发布。',
  'storage.version_overlap': '第 {number} 版的施行时间与这一版重叠，没有发布。换一个施行日，或先撤销那一版。',
  'storage.unstorable_text': '文字“{start}”中有不能保存的字符（空字符或半个生僻字）。删去后再存。',
}
