import { fillHoles, findingMessages, mergeMessages, type Param, sentence } from '@tianbao/finding'
import { StorageError, storageMessages } from '@tianbao/storage'
import type { ErrorHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { Logger } from 'pino'
import { ApiError } from './api-error.ts'
import { zhCN } from './messages/zh-CN.ts'
import { shapeError } from './routes/open-api-app.ts'

const messages = mergeMessages(findingMessages['zh-CN'], zhCN)

/** The body of every refusal: `errorSchema`, and what stands beside it for some codes. */
export interface ErrorBody {
  readonly code: string
  readonly message: string
  readonly params: Readonly<Record<string, Param>>
}

/** What a refusal says, to programs and to people. */
export function errorBody({ code, params, more }: ApiError): ErrorBody {
  return { ...more, code, message: fillHoles(zhCN[code], params, messages), params }
}

/**
 * The one place where an error becomes an answer. What is not a refusal is our fault or the disk's: its stack goes to
 * the log, never out.
 */
export function answerError(log: Logger): ErrorHandler {
  return (error, c) => {
    const refusal = error instanceof ApiError ? error : refusalOf(error)
    const { status } = refusal
    const level = status >= 500 ? 'error' : 'debug'
    log[level]({
      code: refusal.code,
      method: c.req.method,
      path: c.req.path,
      ...(status >= 500 && { err: error }),
    })
    return c.json(errorBody(refusal), status)
  }
}

function refusalOf(error: Error): ApiError {
  // Hono's own words for a body that is not there.
  if (error instanceof HTTPException && error.status === 400) return shapeError()
  if (!(error instanceof StorageError)) return new ApiError('server.failed')
  const detail = sentence(error, storageMessages['zh-CN'])
  return new ApiError('server.storage', { reason: error.code, detail })
}
