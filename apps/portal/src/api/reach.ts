import { readClock } from './clock.ts'

/** The server said no, in a sentence for people. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly status: number
  /** For programs; empty where the server gave none. */
  readonly code: string

  constructor(message: string, status: number, code = '') {
    super(message)
    this.status = status
    this.code = code
  }
}

/** The server could not be reached, or could not answer: what was sent is to be sent again. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable'
}

/** The header of an answer that the browser remembered, since the server was away: see `public/sw.js`. */
const remembered = 'Tianbao-Remembered'

/** Whether an answer is only what the browser remembered. */
export function isRemembered(response: { readonly headers: Headers }): boolean {
  return response.headers.has(remembered)
}

/** How long an answer may take, in milliseconds: a network that swallows a request is as good as none. */
const patience = 20_000

/** Browsers let so much outlive a page, 64 KiB of UTF-8, of which a character of our texts is at most three bytes. */
const outliving = 16_000

/** What is sent goes on its way even if its page is gone before the answer. */
function outlives(init: RequestInit | undefined): boolean {
  return typeof init?.body === 'string' && init.body.length <= outliving
}

/** Fetches. @throws Unreachable where no answer comes. */
export const reach: typeof fetch = async (input, init) => {
  try {
    const response = await fetch(input, {
      ...init,
      keepalive: outlives(init),
      signal: AbortSignal.timeout(patience),
    })
    if (!isRemembered(response)) readClock(response.headers.get('date'), Date.now())
    return response
  } catch (cause) {
    throw new Unreachable('连不上服务器', { cause })
  }
}

/** The error that a refusing answer means. A server that is failing is as good as away. */
export async function refusal(response: {
  readonly status: number
  json(): Promise<unknown>
}): Promise<Refused | Unreachable> {
  const body = await response.json().catch(() => null)
  const message =
    isObject(body) && typeof body.message === 'string' ? body.message : `服务器答复 ${response.status}`
  const code = isObject(body) && typeof body.code === 'string' ? body.code : ''
  return response.status >= 500 ? new Unreachable(message) : new Refused(message, response.status, code)
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
