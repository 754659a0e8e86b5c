import { OpenAPIHono } from '@hono/zod-openapi'
import { ApiError } from '../api-error.ts'

/** An empty table of routes; what does not have the shape that a route asks for is refused as `request.shape`. */
export function openApiApp(): OpenAPIHono {
  return new OpenAPIHono({
    defaultHook: (result) => {
      if (result.success) return
      const [issue] = result.error.issues
      throw new ApiError('request.shape', {
        path: issue?.path.join('.') ?? '',
        problem: issue?.message ?? '',
      })
    },
  })
}

/** What is wrong with a request's shape, at a place in it; for a program's author, who reads English. */
export function shapeError(path?: string, problem = ''): ApiError {
  return new ApiError('request.shape', { path: path || '请求', problem })
}
