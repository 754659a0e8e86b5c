import { reach } from '@tianbao/designer'

/** What the server says to a request that it does not do: its words for people. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly status: number
  readonly body: unknown

  constructor(status: number, body: unknown) {
    const { message } = (typeof body === 'object' && body !== null ? body : {}) as { message?: unknown }
    super(typeof message === 'string' ? message : '服务器没有照办。')
    this.status = status
    this.body = body
  }
}

/** Longest wait for an answer, in milliseconds: a server that says nothing is away. */
const patience = 15_000

/**
 * Asks the server in JSON. `T` is the answer as the API describes it. Rejects with Refused where the server says no,
 * with an error in words for people where it cannot be asked.
 */
export async function ask<T>(method: string, path: string, body?: unknown): Promise<T> {
  const response = await reach(path, {
    method,
    signal: AbortSignal.timeout(patience),
    ...(body !== undefined && {
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    }),
  })
  if (response.status === 204) return undefined as T
  const answer: unknown = await response.json().catch(() => null)
  if (!response.ok) throw new Refused(response.status, answer)
  return answer as T
}
