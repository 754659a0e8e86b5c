import type { Command } from './command.ts'
import { check } from './commands/check.ts'
import { diffCommand } from './commands/diff.ts'
import { evalLines } from './commands/eval.ts'
import { explain } from './commands/explain.ts'
import { lint } from './commands/lint.ts'
import { migrate } from './commands/migrate.ts'
import { read } from './commands/read.ts'
import { rebaseCommand } from './commands/rebase.ts'
import { rehearseCommand } from './commands/rehearse.ts'
import { resolveCommand } from './commands/resolve.ts'
import { rulesCommand } from './commands/rules.ts'
import { score } from './commands/score.ts'

/** Every command, in the order in which help lists them. */
export const commands: readonly Command[] = Object.freeze([
  lint,
  check,
  score,
  explain,
  rulesCommand,
  evalLines,
  read,
  diffCommand,
  migrate,
  rebaseCommand,
  resolveCommand,
  rehearseCommand,
])
