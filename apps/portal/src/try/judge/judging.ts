import { localSchema } from '@tianbao/form-react'
import { createErrors } from '@tianbao/template/validate'
import { createSchemaCheck } from './check-schema.ts'
import type { Question, Reading, Reply, Verdict } from './protocol.ts'
import { readSource } from './read-source.ts'

type Check = (data: Extract<Question, { ask: 'check' }>['data']) => Verdict

/** Answers questions one after another, as the worker does; what was read last is what data is checked by. */
export function createJudging(): (question: Question) => Reply {
  let check: Check | null = null
  return (question) => {
    if (question.ask === 'check') {
      return check
        ? { reply: 'check', verdict: check(question.data) }
        : { reply: 'failed', reason: '结构读不懂，数据没有检查。' }
    }
    const reading = readSource(question.text)
    const made = checkOf(reading)
    check = typeof made === 'function' ? made : null
    const fault = typeof made === 'string' ? made : null
    return { reply: 'read', reading: reading.is === 'schema' ? { ...reading, fault } : reading }
  }
}

/** The check by what was read; or why there is none. */
function checkOf(reading: Reading): Check | string | null {
  if (reading.is === 'unreadable') return null
  try {
    if (reading.is === 'template') {
      const errorsOf = createErrors(reading.compiled)
      return (data) => ({ of: 'template', errors: errorsOf(data) })
    }
    const checkSchema = createSchemaCheck(localSchema(reading.schema), reading.draft)
    return (data) => ({ of: 'schema', ...checkSchema(data ?? undefined) })
  } catch (error) {
    return error instanceof Error ? error.message.slice(0, 300) : String(error)
  }
}
