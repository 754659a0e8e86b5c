import { fromPointer } from '@tianbao/edit'
import { sentence } from '@tianbao/finding'
import { type Form, messagesFor, patternOf } from '@tianbao/form'
import type { Explanation } from '@tianbao/rules'
import type { Command } from '../command.ts'
import { findFiles } from '../files/find-files.ts'
import { createOpener } from '../files/open-submission.ts'
import { openTemplate } from '../files/open-template.ts'
import { Misuse } from '../misuse.ts'
import { pathsIn } from '../output/paths-in.ts'
import { placeInWords } from '../output/place-in-words.ts'
import { plainText } from '../output/plain-text.ts'

/** Tells how a cell came to its value, and why findings stand at it. */
export const explain: Command = {
  name: 'explain',
  summary: '说明一格的值怎么来的，问题为什么在。',
  usage: 'explain <模板> <填报文件> <位置> [--json]',
  options: { json: '用 JSON 输出：{"address","path","value","explanation","findings"}。' },
  help: [
    '位置写 JSON Pointer（/funds/expense/total/last），或地址（funds.expense.total.last、annual#a18.target）。',
    '例：tianbao explain 420700/department-goal/2024 填报.json /funds/expense/total/last',
  ].join('\n'),
  async run({ values, options }, io) {
    const [template, given, place, ...rest] = values
    if (template === undefined || given === undefined || place === undefined || rest.length > 0) {
      throw new Misuse(`用法：tianbao ${explain.usage}`)
    }
    const compiled = await openTemplate(template, io.cwd)
    const [file, another] = await findFiles(
      [given],
      io.cwd,
      (name) => name.endsWith('.json'),
      '填报文件（.json）',
    )
    if (!file || another) throw new Misuse(`${given} 要是一个填报文件。`)
    const form = await createOpener(compiled, io.now)(file)
    const address = addressOf(form, place)
    const explained = explainCell(form, address)
    await io.write(options.has('json') ? `${JSON.stringify(explained)}\n` : forPeople(form, explained))
    return 0
  },
}

function addressOf(form: Form, place: string): string {
  const address = place.startsWith('/') ? fromPointer(form.document(), place) : place
  if (address !== undefined && Object.hasOwn(form.template.fields, patternOf(address))) return address
  throw new Misuse(`表里没有“${place}”这一格。`)
}

function explainCell(form: Form, address: string) {
  const messages = messagesFor(form.template, 'zh-CN')
  const here = form.findings('submitting').filter(({ addresses }) => addresses.includes(address))
  return {
    address,
    path: pathsIn(form.data())(address),
    value: form.cell(address).value ?? null,
    explanation: form.explain({ address }),
    findings: here.map((finding) => ({
      code: finding.code,
      message: sentence(finding, messages),
      explanation: form.explain({ finding }),
    })),
  }
}

function forPeople(form: Form, { address, explanation, findings }: ReturnType<typeof explainCell>): string {
  const { text, origin } = form.cell(address)
  const from = { typed: '填的', computed: '算出来的', fixed: '表样规定的', empty: '没有填' }[origin]
  const lines = [`${placeInWords(form, address)}：${text === '' ? '' : `${text}，`}${from}。`]
  if (explanation) lines.push('', ...tree(explanation, 1))
  for (const finding of findings) {
    lines.push('', finding.message, ...(finding.explanation ? tree(finding.explanation, 1) : []))
  }
  return `${lines.map(plainText).join('\n')}\n`
}

/** The steps of an explanation, inner ones indented under the one that they belong to. */
function tree(root: Explanation, indent: number): readonly string[] {
  const lines: string[] = []
  const pending: (readonly [Explanation, number])[] = [[root, indent]]
  for (let next = pending.pop(); next; next = pending.pop()) {
    const [step, depth] = next
    const [only] = step.steps
    if (only && step.steps.length === 1 && only.sentence === step.sentence) {
      // A named value that is a cell says the same as the cell: one line is enough.
      pending.push([only, depth])
      continue
    }
    lines.push(`${'  '.repeat(depth)}${step.isReached ? step.sentence : `${step.sentence}（没有用到）`}`)
    for (const inner of step.steps.toReversed()) pending.push([inner, depth + 1])
  }
  return lines
}
