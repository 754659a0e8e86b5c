import { type Line, longestLine } from '../files/read-lines.ts'

/** Why a line cannot be read, in words. */
export function problemOf(problem: Extract<Line, { problem: string }>['problem']): string {
  return problem === 'long' ? `这一行超过 ${longestLine / 1024 / 1024} MB。` : '这一行不是 UTF-8 文字。'
}
