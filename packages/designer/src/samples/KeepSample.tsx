import type { JsonObject } from '@tianbao/edit'
import { createForm, sampleDay } from '@tianbao/form'
import { compileTemplate, type Template } from '@tianbao/template'
import { useState } from 'react'
import { say } from '../messages/messages.ts'
import { useDraft } from '../saving/draft-context.ts'
import { freshSampleName, sampleOf } from './sample-of.ts'

interface KeepSampleProps {
  readonly template: Template
  /** What the rule is tried on, with what was typed over. */
  readonly data: () => JsonObject
  readonly taken: readonly string[]
  readonly onKept: (name: string) => Promise<void>
}

/**
 * Keeps what a rule is tried on as a sample of the draft: a test of the whole template, with all that it finds and
 * scores there now. Nothing where no draft stands open.
 */
export function KeepSample({ template, data, taken, onKept }: KeepSampleProps) {
  const draft = useDraft()
  const [said, setSaid] = useState('')
  if (draft === null) return null
  const keep = async () => {
    const { compiled } = compileTemplate(template)
    if (!compiled) return setSaid(say('preview.unfit'))
    let minted = 0
    const today = sampleDay(compiled)
    const form = createForm(compiled, { data: data(), today, mintId: () => `slot${++minted}` })
    const name = freshSampleName(say('samples.stem'), taken)
    try {
      await draft.life.putSample(name, sampleOf(form))
      await onKept(name)
      setSaid(say('samples.kept', { name }))
    } catch (error) {
      setSaid(error instanceof Error ? error.message : String(error))
    }
  }
  return (
    <>
      <button type="button" className="d-button" onClick={() => void keep()}>
        {say('samples.keep')}
      </button>
      <p role="status" className="d-hint d-keep-said">
        {said}
      </p>
    </>
  )
}
