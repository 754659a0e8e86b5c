import type { RowEvidence, ScoreSheet } from '@tianbao/form'
import { useState } from 'react'
import { say } from '../messages/messages.ts'
import { usePage } from '../page/page-context.ts'
import { formJson, rowJson } from './evidence-json.ts'

interface EvidenceActsProps {
  readonly found: RowEvidence | null
  readonly sheet: ScoreSheet
}

/** The evidence to take along: on paper, as a file, in the clipboard. */
export function EvidenceActs({ found, sheet }: EvidenceActsProps) {
  const page = usePage()
  const [said, setSaid] = useState('')
  const copy = async ({ row }: RowEvidence, text: string) => {
    // Over plain HTTP a browser has no clipboard to write to.
    const isCopied = 'clipboard' in navigator && (await navigator.clipboard.writeText(text).then(yes, no))
    setSaid(isCopied ? say('score.copied', { row: row.name }) : say('score.not_copied'))
  }
  return (
    <p className="ts-acts">
      <button type="button" className="tf-button tf-small" onClick={page.printScores}>
        {say('score.print')}
      </button>
      <button
        type="button"
        className="tf-button tf-small"
        onClick={() => download(`${page.form.template.form}.scores.json`, formJson(page.form, sheet))}
      >
        {say('score.download')}
      </button>
      {found !== null && (
        <button type="button" className="tf-bare tf-small" onClick={() => copy(found, rowJson(found))}>
          {say('score.copy')}
        </button>
      )}
      <span className="tf-note" role="status">
        {said}
      </span>
    </p>
  )
}

const yes = () => true
const no = () => false

/** Gives the browser a file. */
function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}
