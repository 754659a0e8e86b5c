import { sentence } from '@tianbao/finding'
import { drawingFindings, formReactMessages } from '@tianbao/form-react'
import { useMemo, useState } from 'react'
import type { Remark } from './judge/protocol.ts'
import { RemarkList } from './RemarkList.tsx'
import type { ReadState } from './use-reading.ts'

interface SourcePaneProps {
  readonly text: string
  readonly onText: (text: string) => void
  readonly onFile: (file: File) => void
  readonly state: ReadState
  /** A template's submission as it stands, as JSON. */
  readonly data: string
}

type Tab = 'text' | 'gate' | 'data'

/** What is tried: its text, what publishing would refuse of it, and for a template the data that is filled in. */
export function SourcePane({ text, onText, onFile, state, data }: SourcePaneProps) {
  const [tab, setTab] = useState<Tab>('text')
  const reading = state.is === 'read' ? state.reading : null
  const gate = useMemo(() => gateRemarks(state), [state])
  const isTemplate = reading?.is === 'template'
  const tabs: readonly (readonly [Tab, string])[] = [
    ['text', '原文'],
    ...(reading && reading.is !== 'unreadable' ? [['gate', `发布前要改 ${gate.length}`] as const] : []),
    ...(isTemplate ? [['data', '数据'] as const] : []),
  ]
  const shown = tabs.some(([name]) => name === tab) ? tab : 'text'
  return (
    <section className="p-try-source" aria-label="原文">
      <div className="p-tabs">
        <div className="p-tab-list" role="tablist" aria-label="看什么">
          {tabs.map(([name, words]) => (
            <button
              key={name}
              type="button"
              role="tab"
              aria-selected={shown === name}
              className="p-tab"
              onClick={() => setTab(name)}
            >
              {words}
            </button>
          ))}
        </div>
        <span className="p-space" />
        <label className="p-file">
          打开文件
          <input
            type="file"
            accept=".json,application/json"
            value=""
            onChange={(event) => {
              const [file] = event.target.files ?? []
              if (file) onFile(file)
            }}
          />
        </label>
      </div>
      {shown === 'text' && <SourceText text={text} onText={onText} remarks={faults(state)} />}
      {shown === 'gate' &&
        (gate.length > 0 ? (
          <RemarkList remarks={gate} />
        ) : (
          <p className="p-note p-pad">发布时不会拒绝这份结构。</p>
        ))}
      {shown === 'data' && (
        <pre className="p-json" tabIndex={-1}>
          {data}
        </pre>
      )}
    </section>
  )
}

interface SourceTextProps {
  readonly text: string
  readonly onText: (text: string) => void
  readonly remarks: readonly Remark[]
}

function SourceText({ text, onText, remarks }: SourceTextProps) {
  const [place, setPlace] = useState('')
  return (
    <>
      <textarea
        className="p-source"
        aria-label="模板或 JSON Schema 的原文"
        aria-invalid={remarks.length > 0}
        spellCheck={false}
        autoComplete="off"
        placeholder="粘贴到这里"
        value={text}
        onChange={(event) => onText(event.target.value)}
        onSelect={(event) => setPlace(placeWords(event.currentTarget))}
      />
      {remarks.length > 0 && <RemarkList remarks={remarks} />}
      <p className="p-note p-pad">{place}</p>
    </>
  )
}

function placeWords({ value, selectionStart }: HTMLTextAreaElement): string {
  const before = value.slice(0, selectionStart)
  const line = before.split('\n').length
  return `第 ${line} 行第 ${selectionStart - before.lastIndexOf('\n')} 个字符`
}

function faults(state: ReadState): readonly Remark[] {
  if (state.is !== 'read') return []
  const { reading } = state
  if (reading.is === 'unreadable') return reading.remarks
  if (reading.is !== 'schema' || reading.fault === null) return []
  return [{ severity: 'warning', text: `表照样画出，数据检查不了：${reading.fault}`, at: '' }]
}

/** What the gate refuses, and what is not drawn as it is written. */
function gateRemarks(state: ReadState): readonly Remark[] {
  if (state.is !== 'read' || state.reading.is === 'unreadable') return []
  const { reading } = state
  if (reading.is === 'template') return reading.gate
  const drawn = drawingFindings(reading.schema).map((finding) => ({
    severity: finding.severity,
    text: sentence(finding, formReactMessages['zh-CN']),
    at: finding.addresses[0] ?? '',
  }))
  return [...drawn, ...reading.gate]
}
