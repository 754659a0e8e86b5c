import { readTarget } from '@tianbao/reading'
import type { Command } from '../command.ts'
import { readLines } from '../files/read-lines.ts'
import { Misuse } from '../misuse.ts'
import { problemOf } from '../output/line-problem.ts'

/** What can be read, by the word behind `read`; each makes a JSON value of a text. */
const readers: Readonly<Record<string, (text: string) => object>> = { target: (text) => readTarget(text) }

/** Reads texts by one of the small languages. */
export const read: Command = {
  name: 'read',
  summary: '把一行行文字读成结构：read target 读指标值。',
  usage: 'read target < 文字',
  options: { json: '输出本来就是 JSON，一行对一行。' },
  help: [
    '标准输入里一行一个指标值，标准输出里一行一个 JSON：kind、operator、value、unit、qualitative 等。',
    '例：echo "≥95%" | tianbao read target',
  ].join('\n'),
  async run({ values: [what = '', ...rest] }, io) {
    const reader = Object.hasOwn(readers, what) ? readers[what] : undefined
    if (!reader || rest.length > 0) throw new Misuse(`用法：tianbao ${read.usage}`)
    let hasProblem = false
    for await (const line of readLines(io.stdin)) {
      const answer = 'text' in line ? reader(line.text) : { error: problemOf(line.problem) }
      if (!('text' in line)) hasProblem = true
      await io.write(`${JSON.stringify(answer)}\n`)
    }
    return hasProblem ? 1 : 0
  },
}
