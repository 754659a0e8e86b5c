import { z } from '@hono/zod-openapi'
import type { Param } from '@tianbao/finding'
import { type ApiErrorCode, type ApiStatus, apiErrors } from '../api-error.ts'

const param = z.custom<Param>().openapi({
  type: ['null', 'boolean', 'number', 'string', 'array'],
  description: 'A text, a number, a flag, nothing, or a list of these.',
})

/** Params of a sentence, by the name of its hole. */
export const paramsSchema = z.record(z.string(), param)

/** The body of every refusal: a code for programs, a sentence for people. */
export const errorSchema = z
  .object({
    code: z.enum(Object.keys(apiErrors) as [ApiErrorCode, ...ApiErrorCode[]]),
    message: z.string().openapi({ description: 'What is wrong and what to do, in Chinese.' }),
    params: paramsSchema,
  })
  .openapi('Error')

/** An answer in JSON, as OpenAPI describes it. */
export function answer<T extends z.ZodType>(description: string, schema: T) {
  return { description, content: { 'application/json': { schema } } }
}

/** What any route may answer instead: the wrong host, our own fault, the disk's. */
const always = [421, 500, 503] as const
/** What any route that changes something may answer besides. */
const onChange = [400, 403, 413, 415] as const

type Refusals<S extends ApiStatus> = Record<S, ReturnType<typeof answer<typeof errorSchema>>>

/** The refusals of a route that reads. */
export function readRefusals<S extends ApiStatus = never>(...more: readonly S[]) {
  return refusals<S | (typeof always)[number]>([...always, ...more])
}

/** The refusals of a route that changes something. */
export function changeRefusals<S extends ApiStatus = never>(...more: readonly S[]) {
  return refusals<S | (typeof always)[number] | (typeof onChange)[number]>([...always, ...onChange, ...more])
}

function refusals<S extends ApiStatus>(statuses: readonly S[]): Refusals<S> {
  const entries = statuses.map((status) => [status, answer(codesOf(status).join(', '), errorSchema)])
  return Object.fromEntries(entries) as Refusals<S>
}

function codesOf(status: ApiStatus): readonly string[] {
  return Object.entries(apiErrors).flatMap(([code, its]) => (its === status ? [code] : []))
}
