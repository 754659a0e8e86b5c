import { autocompletion, closeBrackets, completionKeymap } from '@codemirror/autocomplete'
import { json } from '@codemirror/lang-json'
import { bracketMatching, syntaxTree } from '@codemirror/language'
import { type Diagnostic, linter } from '@codemirror/lint'
import type { Extension } from '@codemirror/state'
import { type EditorView, keymap, lineNumbers } from '@codemirror/view'
import { sizeOf } from '@tianbao/rules'
import type { Rule } from '@tianbao/template'
import { useMemo, useRef, useState } from 'react'
import { say } from '../../messages/messages.ts'
import { CodeEditor } from '../code/CodeEditor.tsx'
import { type ColouredPiece, colourTokens } from '../code/colour-tokens.ts'
import { placeChoices } from '../facts/place-choices.ts'
import type { RuleWriting } from '../rule-writing.ts'
import { sayFinding } from '../say-finding.ts'
import { jsonCompletion } from './json-completion.ts'
import { type RuleJsonReading, readRuleJson, ruleJson } from './rule-json.ts'
import { readWholeRule, wholeRuleJson } from './whole-rule.ts'

interface JsonPaneProps {
  readonly writing: RuleWriting
}

const here = ['json'] as const

/** How a rule is written and read: its logics alone, or all of it. */
interface JsonFace {
  print(rule: Rule): string
  read(text: string, rule: Rule): RuleJsonReading
}

const logicsAlone: JsonFace = { print: ruleJson, read: readRuleJson }
const wholeRule: JsonFace = { print: wholeRuleJson, read: readWholeRule }

/** A rule's logics as JSON, with completion of operators and paths and the gate's own words about mistakes. */
export function JsonPane({ writing }: JsonPaneProps) {
  const { rule, world } = writing
  const [isWhole, setWhole] = useState(false)
  const face = isWhole ? wholeRule : logicsAlone
  const now = useRef({ writing, face })
  now.current = { writing, face }
  const places = useMemo(() => placeChoices(world, rule), [world, rule])
  const offered = useRef(places)
  offered.current = places
  const kept = writing.unread.get(here)
  const text = useMemo(() => face.print(rule), [face, rule])
  const { nodes, depth } = useMemo(() => sizeOf(rule.logic), [rule.logic])

  const extensions = useMemo(
    (): readonly Extension[] => [
      json(),
      lineNumbers(),
      bracketMatching(),
      closeBrackets(),
      keymap.of(completionKeymap),
      autocompletion({ override: [jsonCompletion(() => offered.current)], icons: false }),
      colourTokens(jsonPieces),
      linter((view) => diagnostics(view, now.current.writing, now.current.face), { delay: 100 }),
    ],
    [],
  )

  const change = (typed: string) => {
    const { writing: one, face: said } = now.current
    const reading = said.read(typed, one.rule)
    // The text stays as it is typed: its spaces are no change to the rule.
    if (reading.rule !== undefined && said.print(reading.rule) !== said.print(one.rule))
      one.draft('json', here, reading.rule)
    else if (reading.findings !== undefined) one.keep('json', here, typed)
  }

  return (
    <section className="d-r-pane" aria-label="JSON" data-stale={writing.isStale('json')}>
      <header className="d-r-pane-head">
        <h3>JSON</h3>
        <span className="d-r-hint">JSON-Logic</span>
        <label className="d-r-end">
          <input type="checkbox" checked={isWhole} onChange={() => setWhole(!isWhole)} />
          {say('rule.json_whole')}
        </label>
        <span className="d-r-hint">{say('rule.size', { nodes, depth })}</span>
      </header>
      <div className="d-r-json">
        <CodeEditor
          subject={`${rule.id}${isWhole ? ' whole' : ''}`}
          value={kept ?? text}
          label={say('rule.json_of')}
          extensions={extensions}
          onChange={change}
          onLeave={writing.commit}
        />
      </div>
      {kept !== undefined && (
        <p className="d-r-error" role="status">
          {problems(kept, writing, face)[0]}
        </p>
      )}
    </section>
  )
}

function problems(text: string, { rule }: RuleWriting, face: JsonFace): readonly string[] {
  return (face.read(text, rule).findings ?? []).map(sayFinding)
}

function diagnostics(view: EditorView, writing: RuleWriting, face: JsonFace): readonly Diagnostic[] {
  const { doc } = view.state
  const { findings = [] } = face.read(doc.toString(), writing.rule)
  return findings.map((finding) => {
    const { line, column } = finding.params
    const isPlaced = typeof line === 'number' && line >= 1 && line <= doc.lines
    const at = isPlaced ? doc.line(line) : doc.line(1)
    const from = isPlaced && typeof column === 'number' ? Math.min(at.to, at.from + column - 1) : at.from
    return {
      from,
      to: isPlaced ? at.to : Math.min(doc.length, at.to),
      severity: 'error',
      message: sayFinding(finding),
    }
  })
}

const kinds: Readonly<Record<string, string>> = {
  PropertyName: 'property',
  String: 'string',
  Number: 'number',
  True: 'constant',
  False: 'constant',
  Null: 'constant',
}

function jsonPieces(view: EditorView): readonly ColouredPiece[] {
  const pieces: ColouredPiece[] = []
  syntaxTree(view.state).iterate({
    enter: ({ name, from, to }) => {
      const kind = kinds[name]
      if (kind !== undefined) pieces.push({ from, to, kind })
    },
  })
  return pieces
}
