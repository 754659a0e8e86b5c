import type { Address } from '@tianbao/edit'
import type { Logic } from '@tianbao/rules'
import { freshRuleId, putRule, type Rule } from '@tianbao/template'
import { useCallback, useDeferredValue, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { say } from '../messages/messages.ts'
import { useSamples } from '../preview/use-samples.ts'
import type { Design } from '../state/design.ts'
import type { DesignerView } from '../state/designer-view.ts'
import { dateNow } from './date-now.ts'
import { ruleChain } from './facts/rule-chain.ts'
import { ruleFacts } from './facts/rule-facts.ts'
import { ruleWorld } from './facts/rule-world.ts'
import { FormulaPane } from './formula/FormulaPane.tsx'
import { RuleHead } from './head/RuleHead.tsx'
import { RuleProblems } from './head/RuleProblems.tsx'
import { JsonPane } from './json/JsonPane.tsx'
import { RuleList } from './list/RuleList.tsx'
import { ruleTitle, titlesOf } from './list/rule-groups.ts'
import { RuleSights } from './RuleSights.tsx'
import { RulesFoot } from './RulesFoot.tsx'
import { SentencePane } from './sentence/SentencePane.tsx'
import { putRules } from './text/put-rules.ts'
import { TextDialog } from './text/TextDialog.tsx'
import type { RuleSample } from './try/rule-sample.ts'
import { TryPanel } from './try/TryPanel.tsx'
import { useTrial } from './try/use-trial.ts'
import { usePinyin } from './use-pinyin.ts'
import { useRuleKeys } from './use-rule-keys.ts'
import { useRuleWriting } from './use-rule-writing.ts'
import './controls.css'
import './rules.css'
import './rule.css'
import './sentence.css'
import './word-menu.css'
import './code.css'
import './try.css'
import './outcome.css'
import './sights.css'
import './graph.css'

interface RulesScreenProps {
  readonly design: Design
  readonly view: DesignerView
  /** Filled forms that rules can be tried on, beside those opened from a file. */
  readonly samples?: readonly RuleSample[]
  /** Today, `YYYY-MM-DD`; left out: by the machine's clock. */
  readonly today?: string
}

const noSamples: readonly RuleSample[] = []

/** The rules of a template: written as sentences, formulas or JSON, seen on the table and as a graph, tried on data. */
export function RulesScreen({
  design,
  view,
  samples: given = noSamples,
  today = dateNow(),
}: RulesScreenProps) {
  const template = useStore(design.store, (state) => state.template)
  const refusal = useStore(design.store, (state) => state.refusal)
  const asked = useStore(view.store, (state) => state.rule)
  const rules = template.rules ?? noRules
  const stored = rules.find(({ id }) => id === asked) ?? rules[0] ?? null
  const isPinyinOf = usePinyin()

  const world = ruleWorld(template)
  const writing = useRuleWriting(design, stored, world, isPinyinOf)
  const rule = writing?.rule ?? stored
  // What is looked at follows what is written.
  const seen = useDeferredValue(rule)

  // What follows from the rules is worked out behind the gesture that changed them.
  const settled = useDeferredValue(template)
  const facts = useMemo(() => ruleFacts(settled), [settled])
  const chain = useMemo(() => ruleChain(facts), [facts])
  const broken = useMemo(
    () => new Set(chain.cycles.flat().flatMap((key) => facts.get(key)?.rule ?? [])),
    [chain, facts],
  )

  const [opened, setOpened] = useState<readonly RuleSample[]>([])
  const { samples: named, again } = useSamples()
  const kept = useMemo(() => named.map(({ name, sample }) => ({ name, data: sample.data })), [named])
  const [chosen, setSample] = useState<string | null>(null)
  const all = useMemo(() => [...given, ...kept, ...opened], [given, kept, opened])
  const sample = chosen ?? all[0]?.name ?? ''
  const data = all.find(({ name }) => name === sample)?.data ?? null
  const trial = useTrial(template, rule, chain, data, today)
  const [shown, setShown] = useState<Address | null>(null)

  const open = useCallback((id: string | null) => view.store.setState({ rule: id }), [view])
  const fieldsOf = useCallback(
    (one: Rule) => {
      const compiled = world?.compiled
      if (compiled === undefined) return []
      const own = [...facts.values()].filter((fact) => fact.rule === one.id)
      return titlesOf(
        [...new Set(own.flatMap(({ reads, writes, stands }) => [...reads, ...writes, ...stands]))],
        compiled,
      )
    },
    [facts, world],
  )
  const begin = useCallback(
    (next: Rule) => {
      design.gesture('step.rule_new', (now) => putRule(now, { rule: next }), { rule: ruleTitle(next) })
      open(next.id)
    },
    [design, open],
  )

  const [isReadingText, setReadingText] = useState(false)
  const take = (read: readonly Omit<Rule, 'id'>[]) => {
    const done = design.gesture('step.rules_text', (now) => putRules(now, read), { count: read.length })
    open(done?.made[0] ?? null)
  }

  const root = useRef<HTMLDivElement>(null)
  const keys = useRuleKeys({ design, root, rules, stored, open, commit: () => writing?.commit() })

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys that hold wherever one is on the screen
    <div ref={root} className="d-r-rules" tabIndex={-1} onKeyDown={keys}>
      <RuleList
        rules={rules}
        open={stored?.id ?? null}
        broken={broken}
        fieldsOf={fieldsOf}
        isPinyinOf={isPinyinOf}
        onOpen={open}
        onNew={begin}
        newRuleId={(stem) => freshRuleId(template, stem)}
        onText={world === null ? undefined : () => setReadingText(true)}
      />
      {isReadingText && world !== null && (
        <TextDialog world={world} onTake={take} onClose={() => setReadingText(false)} />
      )}
      {writing === null || rule === null ? (
        <section className="d-r-rules-main">
          <p className="d-r-empty">{say(world === null ? 'rule.no_world' : 'rule.none')}</p>
        </section>
      ) : (
        <section className="d-r-rules-main" data-region="rule" aria-label={ruleTitle(rule)}>
          <RuleHead key={rule.id} design={design} rule={rule} onOpen={open} />
          {refusal !== null && (
            <p className="d-r-error" role="alert">
              {say(refusal.refused, refusal.params)}
            </p>
          )}
          <RuleProblems template={settled} rule={rule} chain={chain} />
          <SentencePane
            key={`sentence ${rule.id}`}
            writing={writing}
            isAgreed={!writing.isStale('sentence') && !writing.isStale('json')}
          />
          <div className="d-r-two">
            <FormulaPane key={`formula ${rule.id}`} writing={writing} />
            <JsonPane writing={writing} />
          </div>
          <RuleSights
            rule={seen ?? rule}
            rules={rules}
            facts={facts}
            chain={chain}
            trial={trial}
            shown={shown}
            world={writing.world}
            onShow={setShown}
            onPick={(logic: Logic) => writing.pick(logic)}
            onOpenRule={open}
          />
        </section>
      )}
      {rule !== null && (
        <TryPanel
          template={settled}
          rule={seen ?? rule}
          chain={chain}
          today={today}
          trial={trial}
          samples={all}
          sample={sample}
          onSample={setSample}
          onKept={async (name) => {
            await again()
            setSample(name)
          }}
          onOpenFile={(one) => {
            setOpened((before) => [...before.filter(({ name }) => name !== one.name), one])
            setSample(one.name)
          }}
          onShow={setShown}
        />
      )}
      <RulesFoot design={design} view={view} count={rules.length} cycles={chain.cycles.length} />
    </div>
  )
}

const noRules: readonly Rule[] = []
