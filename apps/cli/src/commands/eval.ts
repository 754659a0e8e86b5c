import type { Json, JsonObject } from '@tianbao/edit'
import { sentence } from '@tianbao/finding'
import { evaluate } from '@tianbao/rules'
import { operators, parseJson } from '@tianbao/template'
import type { Command } from '../command.ts'
import { longestLine, readLines } from '../files/read-lines.ts'
import { Misuse } from '../misuse.ts'
import { problemOf } from '../output/line-problem.ts'
import { messages } from '../output/template-messages.ts'

/** As deep as a line's JSON may be: deeper than any rule that would be run. */
const limits = { bytes: longestLine, depth: 1_000 }

/** Evaluates JSON-Logic. */
export const evalLines: Command = {
  name: 'eval',
  summary: '求 JSON-Logic 的值，一行一条。',
  usage: 'eval < 一行行 {"logic":…,"data":…}',
  options: { json: '输出本来就是 JSON，一行对一行。' },
  help: [
    '标准输入里一行一个 {"logic":…,"data":…}，标准输出里一行一个 {"result":…} 或 {"error":…}，次序不变。',
    '例：echo \'{"logic":{"+":[{"var":"a"},0.2]},"data":{"a":0.1}}\' | tianbao eval',
  ].join('\n'),
  async run({ values }, io) {
    if (values.length > 0) throw new Misuse(`用法：tianbao ${evalLines.usage}`)
    let hasError = false
    for await (const line of readLines(io.stdin)) {
      const answer = 'text' in line ? evaluateLine(line.text) : { error: problemOf(line.problem) }
      if ('error' in answer) hasError = true
      await io.write(`${JSON.stringify(answer)}\n`)
    }
    return hasError ? 1 : 0
  },
}

function evaluateLine(text: string): { readonly result: Json } | { readonly error: string } {
  const parsed = parseJson(text, limits)
  const [fault] = parsed.findings ?? []
  if (parsed.findings) return { error: fault ? sentence(fault, messages) : '' }
  const given = parsed.value
  if (!isObject(given) || !Object.hasOwn(given, 'logic'))
    return { error: '这一行要是 {"logic":…,"data":…}。' }
  const { value, exhausted, problems = [] } = evaluate(given.logic ?? null, given.data ?? null, operators)
  if (exhausted) return { error: `要算的太多，没有算完（${exhausted}）。` }
  const [problem] = problems
  return problem ? { error: sentence(problem, messages) } : { result: value }
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
