import type { Finding } from '@tianbao/finding'
import { isWithinDepth } from '../json-depth.ts'
import { limits } from '../limits.ts'
import type { Template } from '../template.ts'
import { refusal } from './refusal.ts'

/** Depth and bytes of a template. The first thing to be asked: everything else goes down into it. */
export function checkSize(template: Template): readonly Finding[] {
  if (!isWithinDepth(template, limits.depth)) return [refusal('gate.depth', '', { most: limits.depth })]
  const bytes = new TextEncoder().encode(JSON.stringify(template)).length
  return bytes > limits.bytes
    ? [refusal('gate.bytes', '', { size: Math.ceil(bytes / 1024), most: limits.bytes / 1024 })]
    : []
}
