import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createDataScorer, createForm } from '../../../../packages/form/src/index.ts'
import { compileTemplate, readTemplate } from '../../../../packages/template/src/index.ts'
import { print, working } from '../progress.ts'
import { folder, selfEvaluations } from './submissions.ts'

const command = fileURLToPath(new URL('../../../../apps/cli/bin/tianbao.mjs', import.meta.url))
const count = 10_000
const today = '2023-01-31'

/**
 * 10,000 self-evaluations of 50 indicators: `tianbao score`, a process of its own with its progress bar where there is a
 * terminal, on the wall clock; and scoring alone, without reading JSON, in processor time.
 */
export async function benchScores(): Promise<void> {
  working(`${count} self-evaluations`)
  const lines = selfEvaluations(count)
  const compiled = templateOf()
  checkAnswers(compiled, lines.slice(0, 50))
  const { seconds, answers, steady } = await scoreFile(lines)
  if (answers !== count) throw new Error(`tianbao score answered ${answers} of ${count} lines.`)
  print(`\ntianbao score, ${count} self-evaluations of 50 indicators`)
  print(`${seconds.toFixed(1)} s, ${Math.round(count / seconds)} per second, process and all`)
  print(`${Math.round(steady)} per second from its first answers on: reading JSON, scoring, writing`)
  print(
    `scoring alone: ${Math.round(perSecond(compiled, lines))} per second on one core, JSON read beforehand`,
  )
}

function templateOf() {
  const reading = readTemplate(readFileSync(join(folder, 'template.json'), 'utf8'))
  const compiled = reading.template && compileTemplate(reading.template).compiled
  if (!compiled) throw new Error(`The template in ${folder} does not compile.`)
  return compiled
}

type Compiled = ReturnType<typeof templateOf>

function scorerOf(compiled: Compiled) {
  const scorer = createDataScorer(compiled, today)
  if (scorer === null) throw new Error(`The template in ${folder} scores nothing.`)
  return scorer
}

/** @throws Error where scoring in bulk and a form do not come to the same total. */
function checkAnswers(compiled: Compiled, lines: readonly string[]): void {
  const score = scorerOf(compiled)
  for (const line of lines) {
    const data = JSON.parse(line)
    let minted = 0
    const form = createForm(compiled, { data, today, mintId: () => `row-${++minted}` })
    const [own, slow] = [score(data).total.points, form.scores()?.total.points]
    if (own !== slow || own === null) throw new Error(`In bulk ${own}, in a form ${slow}.`)
  }
}

async function scoreFile(
  lines: readonly string[],
): Promise<{ seconds: number; answers: number; steady: number }> {
  const place = mkdtempSync(join(tmpdir(), 'tianbao-bench-'))
  const file = join(place, 'self-evaluations.jsonl')
  try {
    writeFileSync(file, lines.join('\n'))
    const start = performance.now()
    const stdio: ['ignore', 'pipe', 'inherit'] = ['ignore', 'pipe', 'inherit']
    const child = spawn(process.execPath, [command, 'score', folder, file], { stdio })
    let answers = 0
    let first = { at: 0, answers: 0 }
    child.stdout.on('data', (chunk: Buffer) => {
      if (first.answers === 0 && answers > 0) first = { at: performance.now(), answers }
      for (let at = chunk.indexOf(0x0a); at >= 0; at = chunk.indexOf(0x0a, at + 1)) answers += 1
    })
    await once(child, 'close')
    const end = performance.now()
    const steady = ((answers - first.answers) / (end - first.at)) * 1000
    return { seconds: (end - start) / 1000, answers, steady }
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

function perSecond(compiled: Compiled, lines: readonly string[]): number {
  const score = scorerOf(compiled)
  const data = lines.map((line) => JSON.parse(line))
  for (const one of data.slice(0, 1000)) score(one)
  const { user, system } = process.cpuUsage()
  for (const one of data) score(one)
  const spent = process.cpuUsage({ user, system })
  return data.length / ((spent.user + spent.system) / 1e6)
}
