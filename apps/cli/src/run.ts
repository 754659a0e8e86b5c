import { parseArgs } from 'node:util'
import type { Command, ExitCode, Given } from './command.ts'
import { commands } from './commands.ts'
import { helpOf, overview } from './help.ts'
import { type Io, OutputClosed } from './io.ts'
import { Misuse } from './misuse.ts'

/**
 * Runs the command that the arguments (without node and script) name; all that the process does but ending.
 * Answers the exit code; throws only for our own bugs.
 */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  try {
    return await dispatch(argv, io)
  } catch (error) {
    if (error instanceof OutputClosed) return 0
    if (!(error instanceof Misuse)) throw error
    io.complain(`${error.message}\n`)
    return 2
  }
}

async function dispatch([name, ...rest]: readonly string[], io: Io): Promise<ExitCode> {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    await io.write(overview(commands))
    return name === undefined ? 2 : 0
  }
  const command = commands.find((known) => known.name === name)
  if (!command) {
    const names = commands.map((known) => known.name).join('、')
    throw new Misuse(`没有“${name}”这个命令。有的是：${names}。用 tianbao --help 看说明。`)
  }
  const given = readGiven(command, rest)
  if (!given.options.has('help')) return command.run(given, io)
  await io.write(helpOf(command))
  return 0
}

function readGiven(command: Command, rest: readonly string[]): Given {
  const names = ['help', ...Object.keys(command.options)]
  const options = Object.fromEntries(names.map((name) => [name, { type: 'boolean' as const }]))
  const { tokens } = parseArgs({
    args: [...rest],
    options: { ...options, help: { type: 'boolean', short: 'h' } },
    allowPositionals: true,
    strict: false,
    tokens: true,
  })
  const given = { values: [] as string[], options: new Set<string>() }
  for (const token of tokens) {
    if (token.kind === 'positional') given.values.push(token.value)
    if (token.kind !== 'option') continue
    if (!names.includes(token.name))
      throw new Misuse(
        `${command.name} 没有“${token.rawName}”这个选项。用 tianbao ${command.name} --help 看说明。`,
      )
    if (token.value !== undefined) throw new Misuse(`选项 ${token.rawName} 不带值。`)
    given.options.add(token.name)
  }
  return given
}
