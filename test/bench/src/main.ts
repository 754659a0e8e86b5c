import { availableParallelism } from 'node:os'
import process from 'node:process'
import { benchBrowser } from './browser/browser.ts'
import { benchChain, benchEdits, benchRules } from './engine.ts'
import { benchRealForm, benchValidation } from './template.ts'

/** Benches by name, in the order in which they run; those that are named after the command, else all. */
const benches: Readonly<Record<string, (wanted: readonly string[]) => unknown>> = {
  rules: benchRules,
  chain: benchChain,
  edits: benchEdits,
  form: benchRealForm,
  validation: benchValidation,
  browser: benchBrowser,
}

process.stdout.write(
  `Node ${process.version}, ${availableParallelism()} cores, processor time. Compare ratios, not microseconds.\n`,
)
const wanted = process.argv.slice(2)
const isNamed = wanted.some((name) => Object.hasOwn(benches, name))
for (const [name, run] of Object.entries(benches)) if (!isNamed || wanted.includes(name)) await run(wanted)
