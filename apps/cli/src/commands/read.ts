import { readTarget } from '@tianbao/reading'
import type { Command } from '../command.ts'
import { readLines } from '../files/read-lines.ts'
import { Misuse } from '../misuse.ts'
import { problemOf } from '../output/line-problem.ts'
import { readClauseLine } from './read-clause.ts'

/** What can be read, by the word behind `read`; each makes a JSON value of a line. */
const readers: Readonly<Record<string, (line: string) => object>> = {
  target: (line) => readTarget(line),
  clause: readClauseLine,
}

/** Reads texts by one of the small languages. */
export const read: Command = {
  name: 'read',
  summary: '把一行行文字读成结构：read target 读指标值，read clause 读评扣分标准。',
  usage: 'read target|clause < 一行行文字',
  options: { json: '输出本来就是 JSON，一行对一行。' },
  help: [
    'target：标准输入里一行一个指标值，标准输出里一行一个 JSON：kind、operator、value、unit、qualitative 等。',
    '例：echo "≥95%" | tianbao read target',
    '',
    'clause：一行一个 {"text":…,"examples":[{"input":…}]}，输出 {"text","model","scores","unread","manual"}。',
    '没有读懂的字列在 unread，由人评分。标准没写不足一步怎么扣，得分为 null，各种读法列在 readings。',
    '例：echo \'{"text":"达到95%得5分，每降低2%扣1分","examples":[{"input":91}]}\' | tianbao read clause',
  ].join('\n'),
  async run({ values: [what = '', ...rest] }, io) {
    const reader = Object.hasOwn(readers, what) ? readers[what] : undefined
    if (!reader || rest.length > 0) throw new Misuse(`用法：tianbao ${read.usage}`)
    let hasProblem = false
    for await (const line of readLines(io.stdin)) {
      const answer = 'text' in line ? reader(line.text) : { error: problemOf(line.problem) }
      if ('error' in answer) hasProblem = true
      await io.write(`${JSON.stringify(answer)}\n`)
    }
    return hasProblem ? 1 : 0
  },
}
