import { createReadStream } from 'node:fs'
import type { Json, JsonObject } from '@tianbao/edit'
import { createDataScorer, type DataScores } from '@tianbao/form'
import type { CompiledTemplate } from '@tianbao/template'
import type { NamedFile } from '../files/find-files.ts'
import { readLines } from '../files/read-lines.ts'
import type { Io } from '../io.ts'
import { Misuse } from '../misuse.ts'
import { problemOf } from '../output/line-problem.ts'
import { createProgress } from '../output/progress.ts'

/** Answers that are written at one go: writing costs more than scoring. */
const batch = 500

/** How scoring many lines ended. */
export interface ScoredLines {
  readonly done: number
  /** Lines that are no submission. */
  readonly unread: number
  /** Submissions without a total: something lacks, or waits for a person. */
  readonly open: number
  readonly isStopped: boolean
}

/**
 * Scores a file with one submission a line (an envelope or bare data), and writes one line of JSON for each:
 * `{"line","total","grade","awaiting"}` or `{"line","error"}`. Of any number only a batch is held.
 */
export async function scoreLines(compiled: CompiledTemplate, file: NamedFile, io: Io): Promise<ScoredLines> {
  const score = scorerOf(compiled, io)
  const progress = createProgress(io.terminal === null ? 0 : await countLines(file), io)
  const interrupted = io.interrupted()
  let answers: string[] = []
  let [done, unread, open] = [0, 0, 0]
  const flush = async () => {
    progress.hide()
    await io.write(answers.join(''))
    answers = []
  }
  try {
    for await (const line of readLines(createReadStream(file.path, { highWaterMark: 1 << 20 }))) {
      if (interrupted.aborted) break
      done += 1
      const answer = 'text' in line ? answerTo(line.text, score) : { error: problemOf(line.problem) }
      if ('error' in answer) unread += 1
      else if (answer.total === null) open += 1
      answers.push(`${JSON.stringify({ line: done, ...answer })}\n`)
      if (answers.length >= batch) await flush()
      progress.show(done)
    }
    await flush()
  } finally {
    progress.end(done)
  }
  return { done, unread, open, isStopped: interrupted.aborted }
}

type Answer =
  | { readonly total: number | null; readonly grade: string | null; readonly awaiting: number }
  | { readonly error: string }

function answerTo(text: string, score: (given: JsonObject) => DataScores): Answer {
  const given = parsed(text)
  if (given === undefined) return { error: '这一行不是 JSON。' }
  if (!isObject(given)) return { error: '这一行不是一份填报：最外面应是一个对象。' }
  const { total, grade, awaiting } = score(given)
  return { total: total.points, grade, awaiting: awaiting.length }
}

/**
 * A line as `JSON.parse` takes it. Nothing is kept of it but a total: looking for repeated keys and the like would cost
 * more than reading and scoring together. A file by itself is looked at so (`tianbao score <file>.json`).
 */
function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json
  } catch {
    return undefined
  }
}

/** Scores an envelope, with the submissions that it brings along, or bare data. */
function scorerOf(compiled: CompiledTemplate, { now }: Io): (given: JsonObject) => DataScores {
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(now)
  const score = createDataScorer(compiled, today)
  if (score === null) throw new Misuse(`${compiled.title} 的模板没有计分。`)
  return (given) => {
    const { data, sources } = given
    if (!isObject(given.template) || !isObject(data)) return score(given)
    return isObject(sources) ? score(data, objectsIn(sources)) : score(data)
  }
}

/** What is no submission is none that anything is taken over from. */
function objectsIn(sources: JsonObject): Readonly<Record<string, JsonObject>> {
  return Object.fromEntries(
    Object.entries(sources).filter((one): one is [string, JsonObject] => isObject(one[1])),
  )
}

async function countLines({ path, shown }: NamedFile): Promise<number> {
  let count = 0
  let last = 0x0a
  try {
    for await (const chunk of createReadStream(path) as AsyncIterable<Uint8Array>) {
      for (let at = chunk.indexOf(0x0a); at >= 0; at = chunk.indexOf(0x0a, at + 1)) count += 1
      last = chunk.at(-1) ?? last
    }
  } catch (error) {
    throw new Misuse(`${shown} 读不了。`, { cause: error })
  }
  return last === 0x0a ? count : count + 1
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
