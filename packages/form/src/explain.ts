import type { Address } from '@tianbao/edit'
import type { Finding } from '@tianbao/finding'
import type { Explanation } from '@tianbao/rules'
import type { CompiledRule } from '@tianbao/template'
import { patternOf, rowOf } from './address-parts.ts'
import type { Cells } from './cells.ts'
import type { CheckSource } from './check.ts'
import type { Engine } from './engine.ts'
import type { ExplainTarget } from './form-types.ts'
import type { Setting } from './setting.ts'
import { placeFor, type Targets } from './targets.ts'

/** How a finding came about, or a rule or a computed cell came to its value; null for what no rule made. */
export function explainTarget(
  target: ExplainTarget,
  setting: Setting,
  targets: Targets,
  engine: Engine,
  source: CheckSource,
  cells: Cells,
): Explanation | null {
  const found = foundBy(target, setting, targets, engine)
  if (!found) return null
  return engine.run.explain(found.rule.key, found.row ?? undefined, {
    label: (path) => labelOf(path, setting, source),
    format: (path, value) =>
      setting.field(path) && cells.value(path) === value ? cells.text(path) : undefined,
  })
}

interface Found {
  readonly rule: CompiledRule
  readonly row: Address | null
}

function foundBy(target: ExplainTarget, setting: Setting, targets: Targets, engine: Engine): Found | null {
  if ('finding' in target) return ruleOf(target.finding, setting, engine)
  if ('address' in target) return computeOf(target.address, targets)
  const rule = setting.compiled.rules.find(({ key }) => key === target.rule)
  const isThere = engine.run.result(target.rule, target.row ?? undefined) !== undefined
  return rule === undefined || !isThere ? null : { rule, row: target.row }
}

/** The rule and row behind a finding: the rule of its code that stands at its first cell. */
function ruleOf(finding: Finding, setting: Setting, engine: Engine): Found | null {
  const id = finding.code === 'form.differs' ? finding.params.rule : finding.code
  const first = finding.addresses[0]
  for (const rule of setting.compiled.rules) {
    if (rule.rule !== id) continue
    const places = rule.type === 'compute' ? (rule.target === undefined ? [] : [rule.target]) : rule.at
    for (const [row] of engine.run.results(rule.key)) {
      if (first === undefined || places.length === 0) return { rule, row }
      if (places.some((place) => covers(placeFor(place, row), first))) return { rule, row }
    }
  }
  return null
}

function computeOf(address: Address, targets: Targets): Found | null {
  const rule = targets.compute(patternOf(address))
  if (!rule) return null
  if (rule.each === undefined) return { rule, row: null }
  const row = rowOf(address)
  return { rule, row: row ?? address.slice(0, address.lastIndexOf('.')) }
}

function covers(place: string | null, address: Address): boolean {
  if (place === null) return false
  if (place === address || address.startsWith(`${place}.`)) return true
  return place.includes('*') && patternOf(address) === patternOf(place)
}

/** A path as people know it: the row or group child that it lies in, and its year or title. */
function labelOf(path: string, setting: Setting, source: CheckSource): string | undefined {
  const field = setting.field(path)
  if (!field) return undefined
  const year = source.year(path)
  const row = rowOf(path)
  if (row !== null) return joinWords(source.rowName(row), field.title)
  const parent = patternOf(path.slice(0, Math.max(0, path.lastIndexOf('.'))))
  const name = parent === '' ? '' : childName(parent, setting)
  return name === '' ? field.title : joinWords(name, year === null ? field.title : `${year}年`)
}

/** The title of a group's child, with the group's own where another group has a child of the same title. */
function childName(child: string, setting: Setting): string {
  const { titles, groups } = setting.compiled
  const title = titles[child] ?? ''
  const group = child.slice(0, Math.max(0, child.lastIndexOf('.')))
  const siblings = Object.entries(groups).flatMap(([other, names]) => names.map((name) => `${other}.${name}`))
  const isShared = siblings.some((other) => other !== child && titles[other] === title)
  return isShared ? joinWords(titles[group] ?? '', title) : title
}

function joinWords(...words: readonly string[]): string {
  return words.filter((word) => word !== '').join('　')
}
