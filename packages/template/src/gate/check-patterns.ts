import { propertyAddress } from '@tianbao/edit'
import type { Finding } from '@tianbao/finding'
import { ownText } from '../json-values.ts'
import { limits } from '../limits.ts'
import { readPattern } from '../patterns/read-pattern.ts'
import type { Subschema } from '../schema/subschemas.ts'
import { refusal } from './refusal.ts'

/**
 * Whether every `pattern` is RE2 syntax of a bounded size. Stops where all patterns together are too large, so that
 * no more are compiled.
 */
export function checkPatterns(schemas: readonly Subschema[]): readonly Finding[] {
  const findings: Finding[] = []
  const seen = new Set<string>()
  let left: number = limits.patternSizes
  for (const { schema, at } of schemas) {
    const pattern = ownText(schema, 'pattern')
    if (pattern === undefined || seen.has(pattern)) continue
    seen.add(pattern)
    const place = propertyAddress(at, 'pattern')
    const reading = readPattern(pattern)
    if (!reading.ok)
      findings.push(refusal(`gate.pattern_${reading.issue}`, place, paramsOf(pattern, reading.issue)))
    left -= reading.ok ? reading.size : limits.patternSize
    if (left < 0) return [...findings, refusal('gate.patterns', place)]
  }
  return findings
}

function paramsOf(pattern: string, issue: 'syntax' | 'long' | 'large'): Finding['params'] {
  return issue === 'long' ? { most: limits.patternLength } : { pattern: pattern.slice(0, 60) }
}
