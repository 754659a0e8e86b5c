import type { Command } from './command.ts'
import { check } from './commands/check.ts'
import { evalLines } from './commands/eval.ts'
import { explain } from './commands/explain.ts'
import { lint } from './commands/lint.ts'
import { read } from './commands/read.ts'

/** Every command, in the order in which help lists them. */
export const commands: readonly Command[] = Object.freeze([lint, check, explain, evalLines, read])
