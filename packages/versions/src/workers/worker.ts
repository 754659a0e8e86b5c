import { parentPort, workerData } from 'node:worker_threads'
import { type CompiledTemplate, compileTemplate, type Template } from '@tianbao/template'
import { createValidator } from '@tianbao/template/validate'
import type { RehearsalSubmission } from '../rehearsal/rehearsal.ts'
import { rehearseOne } from '../rehearsal/rehearse-one.ts'
import type { Answer, Batch, WorkerStart } from './messages.ts'

const { from, to, mapping, today } = workerData as WorkerStart
const world = open()

parentPort?.on('message', (batch: Batch) => {
  const answer: Answer = batch.map(({ index, submission }) => ({ index, outcome: tried(submission) }))
  parentPort?.postMessage(answer)
})
parentPort?.postMessage('ready' satisfies Answer)

function open() {
  const [before, after] = [compiled(from), compiled(to)]
  return {
    from: before,
    to: after,
    mapping,
    today,
    judgeFrom: createValidator(before),
    judgeTo: createValidator(after),
  }
}

/** A submission that breaks the program is told as one that could not be tried; the others go on. */
function tried(submission: RehearsalSubmission) {
  try {
    return rehearseOne(submission, world)
  } catch (error) {
    const { id, name } = submission
    const none = {
      carried: 0,
      asks: 0,
      lost: 0,
      archived: 0,
      invalid: [],
      invalidCount: 0,
      reasons: {},
      score: null,
    }
    return {
      id,
      name,
      is: 'invalid' as const,
      ...none,
      failed: error instanceof Error ? error.message : String(error),
    }
  }
}

function compiled(template: Template): CompiledTemplate {
  const { compiled: made } = compileTemplate(template)
  if (made === undefined)
    throw new Error(`The template ${template.region} ${template.year} does not compile.`)
  return made
}
