import { say } from '../messages/messages.ts'

/** The server cannot be reached, or says nothing; in words for people. */
class Unreached extends Error {
  override readonly name = 'Unreached'
  constructor(cause: unknown) {
    super(say('save.unreached'), { cause })
  }
}

/** Asks the server. Rejects with Unreached where it cannot be asked; with the browser's own error where it was called off. */
export function reach(path: string, init: RequestInit): Promise<Response> {
  return fetch(path, init).catch((error: unknown) => {
    throw error instanceof DOMException && error.name === 'AbortError' ? error : new Unreached(error)
  })
}
