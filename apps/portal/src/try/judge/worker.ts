import { createJudging } from './judging.ts'
import type { Question, Reply } from './protocol.ts'

const judging = createJudging()
const say = (reply: Reply) => postMessage(reply)

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  try {
    say(judging(data))
  } catch (error) {
    // What a schema may drive us to, an exhausted stack included: an answer like any other.
    say({ reply: 'failed', reason: error instanceof Error ? error.message.slice(0, 300) : String(error) })
  }
})
say({ reply: 'ready' })
