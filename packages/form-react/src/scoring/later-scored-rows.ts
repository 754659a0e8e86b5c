import type { Address } from '@tianbao/edit'
import type { Form } from '@tianbao/form'
import type { Grid, GridWithout } from '@tianbao/sheet'
import { type AddedRows, noAddedRows } from '@tianbao/sheet-react'
import type { CompiledTemplate } from '@tianbao/template'
import type { ScoredRows } from './scored-rows.ts'
import { scoresAnything } from './scores-anything.ts'

/** What a form's table shows of its scores, fetched beside it: without it one can type. */
export interface LaterScoredRows {
  shown(grid: Grid): GridWithout
  added(grid: Grid): AddedRows
  reveal(address: Address): boolean
  close(): void
}

type Part = typeof import('./scored-rows.ts')

let here: Part | null = null

/** Fetches it before a form is opened, so that the table is drawn once. Never fails: without a network it is not there. */
export async function fetchScoredRows(template: CompiledTemplate): Promise<void> {
  if (!scoresAnything(template)) return
  try {
    here = await import('./scored-rows.ts')
  } catch {
    here = null
  }
}

/** `changed` hears when it comes, and when it shows other rows. */
export function laterScoredRows(form: Form, changed: () => void): LaterScoredRows {
  let rows: ScoredRows | null = null
  let stop: () => void = () => undefined
  let isClosed = false
  const begin = ({ createScoredRows }: Part) => {
    if (isClosed) return
    rows = createScoredRows(form)
    stop = rows.subscribe(changed)
  }
  if (here !== null && scoresAnything(form.template)) begin(here)
  else
    fetchScoredRows(form.template).then(() => {
      if (here === null) return
      begin(here)
      changed()
    })
  return {
    shown: (grid) => rows?.shown(grid) ?? { grid, at: (row) => row },
    added: (grid) => rows?.added(grid) ?? noAddedRows,
    reveal: (address) => rows?.reveal(address) ?? false,
    close() {
      isClosed = true
      stop()
    },
  }
}
