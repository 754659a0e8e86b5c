import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import type { JsonObject } from '../../../../../packages/edit/src/index.ts'
import { createFormWith, loadScoring } from '../../../../../packages/form/src/index.ts'
import {
  createFillPage,
  createSaveQueue,
  type FillPage,
  FillScreen,
  type SaveQueue,
} from '../../../../../packages/form-react/src/index.ts'
import type { CompiledTemplate } from '../../../../../packages/template/src/index.ts'
import { root, textAt } from '../bench-page.ts'
import { type FilledForm, fill, middle, type Row } from '../same-form.ts'
import '../../../../../apps/portal/src/tokens.css'
import '../../../../../apps/portal/src/base.css'

/** Our own page, as the portal shows it: rules, merged cells, undo, findings, saving. */
const compiled: CompiledTemplate = await (await fetch('/compiled.json')).json()
const scoring = await loadScoring(compiled)
let rows = 0
let minted = 0
const mintId = () => `n${++minted}`

window.bench = {
  mount: (count) => open(JSON.parse(JSON.stringify(fill(count))), count),
  mountEmpty: (count) => open(emptied(fill(count)), count),
  selector: (place) =>
    place === 'money'
      ? cell('money#current income.fiscal')
      : cell(`annual_table#target annual#a${middle(rows) + 1}`),
  shown: (what) => textAt(shown[what]),
}

function open(document: JsonObject, count: number): void {
  rows = count
  const form = createFormWith(scoring, compiled, { document, today: '2024-03-01', mintId })
  const queue = createSaveQueue(
    { base: document, revision: 1, waiting: [], conflicts: [] },
    {
      send: (parcel) => Promise.resolve({ kind: 'saved', revision: parcel.revision + 1, merged: [] }),
      current: () => Promise.resolve({ revision: 1, document }),
      keep: (_draft, kept) => kept(true),
      mintId,
      now: () => new Date(2024, 2, 1),
      after(milliseconds, run) {
        const timer = setTimeout(run, milliseconds)
        return () => clearTimeout(timer)
      },
    },
    (edits) => {
      form.merge(edits)
    },
  )
  form.onEdits((edits) => queue.push(edits))
  const page = createFillPage(form)
  createRoot(root()).render(<Screen page={page} queue={queue} />)
}

/** The form with all its rows, and nothing in them. */
function emptied({ long_term, annual }: FilledForm): JsonObject {
  const bare = (all: readonly Row[]) => all.map(({ id, under }) => ({ id, under }))
  return { long_term: bare(long_term), annual: bare(annual) }
}

interface ScreenProps {
  readonly page: FillPage
  readonly queue: SaveQueue
}

function Screen({ page, queue }: ScreenProps) {
  const [isPreviewing, setPreviewing] = useState(false)
  window.bench.preview = () => setPreviewing(true)
  return (
    <FillScreen
      page={page}
      queue={queue}
      facts={[]}
      onBack={() => undefined}
      isPreviewing={isPreviewing}
      onPreview={setPreviewing}
    />
  )
}

const shown = {
  total: cell('money#current income.total'),
  share: cell('money#share income.fiscal'),
  innovative: cell('head#f'),
}

/** A cell of the table, by the part of the sheet and the row that drew it. */
function cell(name: string): string {
  return `[data-cell="${name}"]`
}
