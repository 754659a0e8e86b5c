import { availableParallelism } from 'node:os'
import { benchChain, benchEdits, benchRules } from './engine.ts'
import { benchRealForm, benchValidation } from './template.ts'

process.stdout.write(
  `Node ${process.version}, ${availableParallelism()} cores, processor time. Compare ratios, not microseconds.\n`,
)
benchRules()
benchChain()
benchEdits()
benchRealForm()
benchValidation()
