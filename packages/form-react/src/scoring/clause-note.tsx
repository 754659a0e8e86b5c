import type { Address } from '@tianbao/edit'
import type { Form } from '@tianbao/form'
import { formatClause, readClause } from '@tianbao/reading'
import { defaultSettings, type ScoreInput, type ScoringSettings } from '@tianbao/scoring'
import type { EntryNote } from '@tianbao/sheet-react'
import { lazy, Suspense } from 'react'
import { say } from '../messages/messages.ts'
import { manualWords } from './manual-words.ts'
import { typedRow } from './typed-row.ts'

const ClauseNotePicture = lazy(() =>
  import('./ClauseNotePicture.tsx').then((module) => ({ default: module.ClauseNotePicture })),
)

/** Under a clause that is being typed: what it is read as, or what is not understood; and its picture. */
export function clauseNote(form: Form, address: Address, text: string): EntryNote {
  const reading = readClause(text)
  const { rule } = reading
  const { settings, input, isScored } = around(form, address, text)
  const picture = (
    <Suspense fallback={null}>
      <ClauseNotePicture reading={reading} settings={settings} input={input} isBrief={isScored} />
    </Suspense>
  )
  return rule === null
    ? { title: manualWords(reading) ?? '', picture }
    : { title: say('score.read_as', { clause: formatClause(rule) }), picture }
}

interface Around {
  readonly settings: ScoringSettings
  readonly input: ScoreInput
  /** The row is scored by this form: the panel beside it tells the rest. */
  readonly isScored: boolean
}

/** What stands around a clause: the settings of its row and what it is measured by, as far as the form has that. */
function around(form: Form, address: Address, text: string): Around {
  const found = form.evidence(address)
  if (found !== null)
    return { settings: found.settings, input: typedRow(form, found, { address, text }).input, isScored: true }
  return { settings: form.template.scoring?.settings ?? defaultSettings, input: {}, isScored: false }
}
