import { limits } from '../limits.ts'
import { readPattern } from './read-pattern.ts'

/** Runs the patterns of a schema, on the server and in the page alike. */
export interface PatternEngine {
  /** A pattern made ready; one that `readPattern` refuses fits every text. */
  compile(pattern: string): { test(text: string): boolean }
  /** To be called before each validation: its texts are held against patterns up to `limits.patternCharacters`. */
  restart(): void
}

/** A linear-time engine for the patterns of one schema. Texts beyond the budget of a validation fit no pattern. */
export function createPatternEngine(): PatternEngine {
  let left: number = limits.patternCharacters
  return {
    compile(pattern) {
      const reading = readPattern(pattern)
      if (!reading.ok) return { test: () => true }
      return {
        test(text) {
          left -= text.length
          return left >= 0 && reading.expression.test(text)
        },
      }
    },
    restart() {
      left = limits.patternCharacters
    },
  }
}
