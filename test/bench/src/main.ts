import { availableParallelism } from 'node:os'
import process from 'node:process'
import { print } from './progress.ts'

/**
 * Benches by name, in the order in which they run: those that are named after the command, else all. Other words are
 * for the benches. Each is loaded when it runs: a peer's code is in no other's way.
 */
const benches: Readonly<Record<string, (wanted: readonly string[]) => Promise<void>>> = {
  engine: async () => (await import('./engine.ts')).benchEngine(),
  forms: async (wanted) => (await import('./forms/bench.ts')).benchForms(wanted),
  scores: async () => (await import('./scores/bench.ts')).benchScores(),
  versions: async () => (await import('./versions.ts')).benchVersions(),
  designer: async () => (await import('./designer/bench.ts')).benchDesigner(),
  browser: async (wanted) => (await import('./browser/browser.ts')).benchBrowser(wanted),
}

print(
  `Node ${process.version}, ${availableParallelism()} cores, processor time. Compare ratios, not microseconds.`,
)
const wanted = process.argv.slice(2)
const named = Object.keys(benches).filter((name) => wanted.includes(name))
const words = wanted.filter((word) => !named.includes(word))
for (const [name, run] of Object.entries(benches))
  if (named.length === 0 || named.includes(name)) await run(words)
