import { expect, it } from 'vitest'
import { Refused, refusal, Unreachable } from './reach.ts'

const answer = (status: number, body: unknown) => ({
  status,
  json: () => (body === undefined ? Promise.reject(new Error('no JSON')) : Promise.resolve(body)),
})

it('a refusal is told in the server’s own sentence', async () => {
  const error = await refusal(answer(404, { code: 'submission.unknown', message: '没有这份填报' }))
  expect(error).toBeInstanceOf(Refused)
  expect(error).toMatchObject({ message: '没有这份填报', status: 404 })
})

it('a server that fails is as good as away', async () => {
  expect(await refusal(answer(503, { message: '磁盘满了' }))).toBeInstanceOf(Unreachable)
  expect(await refusal(answer(500, undefined))).toBeInstanceOf(Unreachable)
})

it('an answer that says nothing is told by its number', async () => {
  expect(await refusal(answer(400, undefined))).toMatchObject({ message: '服务器答复 400' })
})
