import { availableParallelism } from 'node:os'
import { benchChain, benchEdits, benchRules } from './engine.ts'

process.stdout.write(
  `Node ${process.version}, ${availableParallelism()} cores. Compare ratios, not microseconds.\n`,
)
benchRules()
benchChain()
benchEdits()
