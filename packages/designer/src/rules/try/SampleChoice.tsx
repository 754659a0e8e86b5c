import type { Json, JsonObject } from '@tianbao/edit'
import { limits, parseJson } from '@tianbao/template'
import { useState } from 'react'
import { say } from '../../messages/messages.ts'
import { sayFinding } from '../say-finding.ts'
import type { RuleSample } from './rule-sample.ts'

interface SampleChoiceProps {
  readonly samples: readonly RuleSample[]
  readonly sample: string
  readonly onSample: (name: string) => void
  readonly onOpenFile: (sample: RuleSample) => void
}

/** A submission file, in bytes. */
const largest = 2 * 1024 * 1024

/** The data that a rule is tried on: an empty form, a sample of the template, a submission file. */
export function SampleChoice({ samples, sample, onSample, onOpenFile }: SampleChoiceProps) {
  const [problem, setProblem] = useState('')
  const open = async (file: File) => {
    const parsed = parseJson(await file.text(), { bytes: largest, depth: limits.depth })
    const data = parsed.findings === undefined ? dataIn(parsed.value) : null
    setProblem(parsed.findings?.map(sayFinding)[0] ?? (data === null ? say('rule.sample_none') : ''))
    if (data !== null) onOpenFile({ name: file.name, data })
  }
  return (
    <>
      <select
        className="d-r-input"
        aria-label={say('rule.sample')}
        value={sample}
        onChange={(event) => onSample(event.target.value)}
      >
        <option value="">{say('rule.sample_blank')}</option>
        {samples.map(({ name }) => (
          <option key={name}>{name}</option>
        ))}
      </select>
      <label className="d-r-button">
        {say('rule.sample_open')}
        <input
          type="file"
          accept=".json,application/json"
          className="d-r-unseen"
          onChange={(event) => {
            const [file] = event.target.files ?? []
            if (file !== undefined) void open(file)
            event.target.value = ''
          }}
        />
      </label>
      {problem !== '' && <p className="d-r-error">{problem}</p>}
    </>
  )
}

/** The data of a submission file, or bare data. */
function dataIn(value: Json): JsonObject | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const inner = (value as JsonObject).data
  return typeof inner === 'object' && inner !== null && !Array.isArray(inner)
    ? (inner as JsonObject)
    : (value as JsonObject)
}
