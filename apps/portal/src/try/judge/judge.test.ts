import { describe, expect, it } from 'vitest'
import { createJudge, type JudgeWorld } from './judge.ts'
import type { Question, Reading, Reply } from './protocol.ts'

const reading: Reading = { is: 'unreadable', remarks: [] }

/** A world whose workers answer when they are told to, and whose time passes when it is told to. */
function world() {
  const asked: string[] = []
  let listen: (reply: Reply) => void = () => undefined
  let timer: (() => void) | null = null
  const real: JudgeWorld = {
    start(listener) {
      asked.push('start')
      listen = listener
      return {
        ask: (question: Question) =>
          asked.push(question.ask === 'read' ? `read ${question.text}` : `check ${question.data}`),
        end: () => asked.push('end'),
      }
    },
    after(_, run) {
      timer = run
      return () => {
        timer = null
      }
    },
  }
  return {
    real,
    asked,
    reply: (reply: Reply) => listen(reply),
    pass: () => timer?.(),
  }
}

const checked: Reply = { reply: 'check', verdict: { of: 'schema', remarks: [], count: 0 } }

describe('a judge', () => {
  it('starts a worker, has it read, then has it check; of checks that wait only the last is asked', () => {
    const { real, asked, reply } = world()
    const outcomes: string[] = []
    const judge = createJudge(real)
    judge.read('A', (outcome) => outcomes.push(`read ${outcome.is}`))
    reply({ reply: 'ready' })
    reply({ reply: 'read', reading })
    for (const data of [1, 2, 3]) judge.check(data, (outcome) => outcomes.push(`check ${data} ${outcome.is}`))
    reply(checked)
    reply(checked)
    expect(asked).toEqual(['start', 'read A', 'check 1', 'check 3'])
    expect(outcomes).toEqual(['read answered', 'check 1 answered', 'check 3 answered'])
  })

  it('ends a worker that takes too long; the next check starts one that reads the same again', () => {
    const { real, asked, reply, pass } = world()
    const outcomes: string[] = []
    const judge = createJudge(real)
    judge.read('A', () => undefined)
    reply({ reply: 'ready' })
    reply({ reply: 'read', reading })
    judge.check(1, (outcome) => outcomes.push(outcome.is))
    pass()
    judge.check(2, (outcome) => outcomes.push(outcome.is))
    reply({ reply: 'ready' })
    reply({ reply: 'read', reading })
    reply(checked)
    expect(outcomes).toEqual(['late', 'answered'])
    expect(asked).toEqual(['start', 'read A', 'check 1', 'end', 'start', 'read A', 'check 2'])
  })

  it('drops what was asked about another text', () => {
    const { real, asked, reply } = world()
    const outcomes: string[] = []
    const judge = createJudge(real)
    judge.read('A', (outcome) => outcomes.push(`A ${outcome.is}`))
    judge.check(1, () => outcomes.push('never'))
    judge.read('B', (outcome) => outcomes.push(`B ${outcome.is}`))
    reply({ reply: 'ready' })
    reply({ reply: 'read', reading })
    expect(outcomes).toEqual(['B answered'])
    expect(asked).toEqual(['start', 'end', 'start', 'read B'])
  })

  it('says why a question could not be answered', () => {
    const { real, reply } = world()
    const outcomes: unknown[] = []
    const judge = createJudge(real)
    judge.read('A', (outcome) => outcomes.push(outcome))
    reply({ reply: 'ready' })
    reply({ reply: 'failed', reason: '栈满' })
    expect(outcomes).toEqual([{ is: 'failed', reason: '栈满' }])
  })

  it('answers nobody once it is closed', () => {
    const { real, asked, reply } = world()
    const outcomes: unknown[] = []
    const judge = createJudge(real)
    judge.read('A', (outcome) => outcomes.push(outcome))
    judge.close()
    reply({ reply: 'ready' })
    reply({ reply: 'read', reading })
    expect(outcomes).toEqual([])
    expect(asked).toEqual(['start', 'end'])
  })
})
