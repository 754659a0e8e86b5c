import { autocompletion, closeBrackets, completionKeymap } from '@codemirror/autocomplete'
import { type Diagnostic, linter } from '@codemirror/lint'
import type { Extension } from '@codemirror/state'
import { type EditorView, keymap } from '@codemirror/view'
import { equalJson } from '@tianbao/edit'
import type { Logic } from '@tianbao/rules'
import { printFormula, readFormula, ruleScope } from '@tianbao/template'
import { useEffect, useMemo, useRef, useState } from 'react'
import { say } from '../../messages/messages.ts'
import { CodeEditor } from '../code/CodeEditor.tsx'
import { colourTokens } from '../code/colour-tokens.ts'
import { itemChoices, placeChoices } from '../facts/place-choices.ts'
import type { RuleWriting } from '../rule-writing.ts'
import { formulaCompletion } from './formula-completion.ts'
import { type FormulaPart, withPart } from './formula-parts.ts'
import { formulaPieces } from './formula-pieces.ts'

interface FormulaEditorProps {
  readonly part: FormulaPart
  readonly writing: RuleWriting
  readonly text: string
  readonly label: string
}

/** The line in which a part of a rule is typed as a formula, with completion of places, functions and names. */
export function FormulaEditor({ part, writing, text, label }: FormulaEditorProps) {
  const now = useRef(writing)
  now.current = writing
  const view = useRef<EditorView | null>(null)
  const { rule, world } = writing
  const places = useMemo(() => placeChoices(world, rule), [world, rule])
  const offered = useRef(places)
  offered.current = places
  const items = useMemo(() => {
    const all = Object.keys(world.compiled.lists).flatMap((list) =>
      itemChoices(world, ruleScope(rule).each, `${list}.*`),
    )
    return [...new Map(all.map((place) => [place.formula, place])).values()]
  }, [world, rule])
  const offeredItems = useRef(items)
  offeredItems.current = items

  const extensions = useMemo(
    (): readonly Extension[] => [
      keymap.of(completionKeymap),
      autocompletion({
        override: [
          formulaCompletion(
            () => offered.current,
            () => offeredItems.current,
            (text, typed) => now.current.isPinyinOf(text, typed),
          ),
        ],
        icons: false,
      }),
      closeBrackets(),
      colourTokens((one) => formulaPieces(one.state.doc.toString())),
      linter((one) => diagnostics(one.state.doc.toString(), now.current), { delay: 0 }),
    ],
    [],
  )

  // A text stays as it is typed while it says what the rule says: its spaces are no change to the rule.
  const [own, setOwn] = useState<string | null>(null)
  const isOwn = own !== null && says(own, part.logic, writing)

  const change = (typed: string) => {
    setOwn(typed)
    const { names } = now.current.world
    const reading = readFormula(typed, names, ruleScope(now.current.rule))
    if (reading.ok) writing.draft('formula', part.at, withPart(now.current.rule, part.at, reading.logic))
    else writing.keep('formula', part.at, typed)
  }

  // Picking a cell of the table puts its name where the cursor is.
  const { onPick } = writing
  useEffect(
    () =>
      onPick((logic) => {
        const one = view.current
        if (one === null) return
        const insert = printFormula(logic, now.current.world.names, ruleScope(now.current.rule))
        const { from, to } = one.state.selection.main
        one.dispatch({
          changes: { from, to, insert },
          selection: { anchor: from + insert.length },
          userEvent: 'input',
        })
        one.focus()
      }),
    [onPick],
  )

  return (
    <CodeEditor
      value={isOwn ? own : text}
      subject={part.at.join('.')}
      label={label}
      extensions={extensions}
      onChange={change}
      onLeave={() => {
        setOwn(null)
        writing.commit()
      }}
      onReady={(one) => {
        view.current = one
        one?.focus()
      }}
    />
  )
}

/** Whether a formula reads as a logic. */
function says(text: string, logic: Logic, { rule, world }: RuleWriting): boolean {
  const reading = readFormula(text, world.names, ruleScope(rule))
  return reading.ok && equalJson(reading.logic, logic)
}

function diagnostics(text: string, { rule, world }: RuleWriting): readonly Diagnostic[] {
  const reading = readFormula(text, world.names, ruleScope(rule))
  if (reading.ok) return []
  const to = Math.min(text.length, Math.max(reading.to, reading.from + 1))
  const message = say(reading.code, reading.params)
  return [{ from: Math.min(reading.from, text.length), to, severity: 'error', message }]
}
