import { type Edit, invertEdits, type Json, type JsonObject } from '@tianbao/edit'
import { type Cells, createCells } from './cells.ts'
import { createCheckSource } from './check-source.ts'
import { createEngine, type Engine, type Reached } from './engine.ts'
import { createJudge, type Verdict } from './judge.ts'
import { createReader } from './reader.ts'
import type { Setting } from './setting.ts'
import { createSlots } from './slots.ts'
import type { Targets } from './targets.ts'
import { createView } from './view.ts'

/** A copy of a form to try edits on, with what the rules say of it. The form itself never hears of them. */
export interface WhatIf {
  readonly engine: Engine
  readonly cells: Cells
  /** What the rules find as it stands. */
  verdicts(): readonly Verdict[]
  /** Keeps up with the form; false where it could not, and a new copy is to be made. */
  follow(edits: readonly Edit[]): boolean
  /** What the rules would find after the edits, which are taken back; null where they do not apply. */
  after(edits: readonly Edit[]): Outcome | null
}

export interface Outcome {
  readonly verdicts: readonly Verdict[]
  /** Keys of the rules that the edits made run. */
  readonly rules: Iterable<string>
}

export function createWhatIf(
  setting: Setting,
  targets: Targets,
  document: JsonObject,
  context: Readonly<Record<string, Json>>,
): WhatIf {
  let minted = 0
  const reader = createReader()
  const slots = createSlots(setting.catalogOf, () => `what-if-${++minted}`)
  const engine = createEngine(setting, targets, reader, document, context)
  const cells = createCells(setting, targets, reader, engine)
  const view = createView(setting, targets, slots, reader, engine, cells)
  const source = createCheckSource(setting, reader, slots, engine, cells, view)
  const judge = createJudge(setting.compiled.rules, source)

  const reach = (reached: Reached): readonly string[] => {
    view.forget(reached)
    judge.reach(reached)
    return [...reached.stale.keys()]
  }

  const apply = (edits: readonly Edit[]): Reached | null => {
    const reached = engine.apply(edits)
    if (reached) reach(reached)
    return reached
  }

  /** Keys of checks that had been left waiting. */
  const runChecks = (): readonly string[] => {
    const late = engine.judge()
    return late ? reach(late) : []
  }

  return {
    engine,
    cells,
    verdicts() {
      runChecks()
      return judge.verdicts(engine.run)
    },
    follow: (edits) => apply(edits) !== null,
    after(edits) {
      const reached = apply(edits)
      if (!reached) return null
      const rules = [...reached.stale.keys(), ...runChecks()]
      const outcome = { verdicts: judge.verdicts(engine.run), rules }
      apply(invertEdits(reached.edits))
      return outcome
    },
  }
}
