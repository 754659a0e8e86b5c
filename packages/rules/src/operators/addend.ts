import type { Json } from '@tianbao/edit'
import type { Operand } from '../operator.ts'
import { type PathReader, pathReader, segmentsOf } from '../path.ts'
import { plus } from './plus.ts'
import { varOperator } from './var.ts'

/**
 * What the body of a `reduce` adds to `accumulator`, read from the item itself. JSON-Logic has no sum: nearly every
 * `reduce` is `{"+": [{"var": "current.points"}, {"var": "accumulator"}]}`. Undefined for any other body.
 */
export function addendOf(body: Operand | undefined): PathReader | undefined {
  if (body?.operation?.operator !== plus || body.operation.operands.length !== 2) return undefined
  const paths = body.operation.operands.map(pathIn)
  const [addend] = paths.filter((path) => path !== 'accumulator')
  if (!paths.includes('accumulator') || typeof addend !== 'string') return undefined
  const [first, ...segments] = segmentsOf(addend)
  return first === 'current' ? pathReader(segments) : undefined
}

function pathIn({ operation }: Operand): Json | undefined {
  if (operation?.operator !== varOperator || operation.operands.length !== 1) return undefined
  return operation.operands[0]?.constant
}
