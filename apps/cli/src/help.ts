import type { Command } from './command.ts'
import { alignRows } from './output/align.ts'

/** What `tianbao --help` prints. */
export function overview(commands: readonly Command[]): string {
  return [
    '填报 Tianbao：在命令行里检查模板和填报。',
    '',
    '用法：tianbao <命令> …',
    '',
    ...alignRows(commands.map(({ name, summary }) => [`  ${name}`, summary])),
    '',
    '每个命令都有 --help。退出码：0 没有问题，1 有错误或未写原因的警告，2 用法不对或文件读不了，130 中途停下。',
    '',
  ].join('\n')
}

/** What `tianbao <command> --help` prints. */
export function helpOf({ summary, usage, options, help }: Command): string {
  const all = { ...options, help: '显示这一页。' }
  return [
    summary,
    '',
    `用法：tianbao ${usage}`,
    '',
    ...alignRows(Object.entries(all).map(([name, what]) => [`  --${name}`, what])),
    '',
    help,
    '',
  ].join('\n')
}
