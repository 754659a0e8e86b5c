import type { Address } from '@tianbao/edit'
import type { Logic } from '@tianbao/rules'
import { columnTitles, placeWords, type Rule } from '@tianbao/template'
import { useMemo, useState } from 'react'
import { say } from '../messages/messages.ts'
import type { RuleChain } from './facts/rule-chain.ts'
import { columnsOf, type FactsByKey, keyOf } from './facts/rule-facts.ts'
import type { RuleWorld } from './facts/rule-world.ts'
import { GraphPane } from './graph/GraphPane.tsx'
import type { GraphWords } from './graph/graph-words.ts'
import { ruleGraph } from './graph/rule-graph.ts'
import { ruleTitle } from './list/rule-groups.ts'
import { ruleMarks } from './table/rule-marks.ts'
import { TablePane } from './table/TablePane.tsx'
import type { Trial } from './try/try-rule.ts'

interface RuleSightsProps {
  readonly rule: Rule
  readonly rules: readonly Rule[]
  readonly facts: FactsByKey
  readonly chain: RuleChain
  readonly trial: Trial | null
  readonly shown: Address | null
  readonly world: RuleWorld
  readonly onShow: (address: Address) => void
  readonly onPick: (logic: Logic) => void
  readonly onOpenRule: (rule: string) => void
}

/** Where a rule stands among the cells, and among the rules. */
export function RuleSights({
  rule,
  rules,
  facts,
  chain,
  trial,
  shown,
  world: { compiled, names },
  onShow,
  onPick,
  onOpenRule,
}: RuleSightsProps) {
  const columns = columnsOf(rule)
  const [chosen, setChosen] = useState<string | null>(null)
  const column = chosen !== null && columns.includes(chosen) ? chosen : (columns[0] ?? null)
  const titles = useMemo(() => columnTitles(rule, compiled), [rule, compiled])
  const key = keyOf(rule, column)
  const marks = useMemo(
    () =>
      ruleMarks(
        columnsOf(rule).map((one) => keyOf(rule, one)),
        facts,
        chain,
      ),
    [rule, facts, chain],
  )
  const graph = useMemo(() => ruleGraph(key, facts, chain), [key, facts, chain])
  const found = useMemo(() => foundCells(trial, rule), [trial, rule])
  const words = useMemo((): GraphWords => {
    const title = ruleTitle(rule)
    const seen = { each: null, item: undefined }
    return {
      name: ({ kind, name }) =>
        kind === 'rule' ? title : shortName(placeWords(name, names, seen), name, column),
      value: ({ kind, name }) => (kind === 'rule' || name.includes('*') ? '' : valueIn(trial, name)),
    }
  }, [rule, names, trial, column])
  const readers = useMemo(() => {
    const ids = new Set(
      (facts.get(key)?.writes ?? [])
        .flatMap((pattern) => chain.readersOf(pattern))
        .map((one) => facts.get(one)?.rule ?? one),
    )
    return rules
      .filter(({ id }) => ids.has(id) && id !== rule.id)
      .map((one) => ({ id: one.id, title: ruleTitle(one) }))
  }, [rules, rule, key, facts, chain])
  return (
    <div className="d-r-two d-r-sights">
      <TablePane rule={rule} trial={trial} marks={marks} found={found} shown={shown} onPick={onPick} />
      <div className="d-r-graph-side">
        <GraphPane
          graph={graph}
          words={words}
          subtitle={
            columns.length > 1 ? (
              <fieldset className="d-r-columns" aria-label={say('rule.columns')}>
                {columns.map((one, at) => (
                  <button
                    key={one}
                    type="button"
                    className="d-r-chip"
                    aria-pressed={one === column}
                    onClick={() => setChosen(one)}
                  >
                    {titles[at] ?? one}
                  </button>
                ))}
              </fieldset>
            ) : (
              <span className="d-r-hint">{titles[0] ?? ''}</span>
            )
          }
          readers={readers}
          onShow={onShow}
          onOpenRule={onOpenRule}
        />
      </div>
    </div>
  )
}

/** In the picture of one column that column need not be said of each place. */
function shortName(words: string, path: string, column: string | null): string {
  const isOfColumn = column !== null && path.endsWith(`.${column}`)
  const titles = words.split('·')
  return isOfColumn && titles.length > 1 ? titles.slice(0, -1).join('·') : words
}

function valueIn(trial: Trial | null, path: string): string {
  if (trial === null || trial.form.template.fields[path] === undefined) return ''
  return trial.form.cell(path).text
}

function foundCells(trial: Trial | null, rule: Rule): ReadonlySet<Address> {
  const all = trial?.attempts.flatMap(({ outcome }) => outcome.finding?.addresses ?? []) ?? []
  return new Set(rule.type === 'check' || rule.type === 'compute' ? all : [])
}
