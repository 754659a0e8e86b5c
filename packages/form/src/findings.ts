import type { Address, Edit, JsonObject } from '@tianbao/edit'
import type { Finding } from '@tianbao/finding'
import { rowAddress } from './address-parts.ts'
import type { Cells } from './cells.ts'
import type { CheckSource } from './check.ts'
import type { Engine, Reached } from './engine.ts'
import type { CheckedFinding, CheckMode } from './form-types.ts'
import { createJudge } from './judge.ts'
import { dataOf, explainWarnings, reasonsOf } from './reasons.ts'
import type { Scores } from './scores/scores.ts'
import { fixedIn, type Setting } from './setting.ts'
import type { Targets } from './targets.ts'
import { scanRow, scanValues, valueFinding } from './value-findings.ts'
import type { View } from './view.ts'

/** All findings of a form: of its values, its schema, its rules, and (on submitting) of what is missing. */
export interface Findings {
  reach(reached: Reached): void
  /** The schema is asked anew, whatever it said of this very document. */
  forgetSchema(): void
  all(mode: CheckMode): readonly CheckedFinding[]
}

export function createFindings(
  setting: Setting,
  _targets: Targets,
  engine: Engine,
  cells: Cells,
  view: View,
  source: CheckSource,
  own: {
    readonly opening: readonly Finding[]
    carried(): readonly Finding[]
    unchecked(): readonly Address[]
  },
  scores: Scores,
  validate: ((data: JsonObject) => readonly Finding[]) | undefined,
): Findings {
  const judge = createJudge(setting.compiled.rules, source)
  let values: Map<Address, Finding> | null = null
  let schema: readonly Finding[] | null = null
  /** What is found beside what is missing, until something changes. */
  let found: readonly Finding[] | null = null

  const valuesNow = () => {
    values ??= scanValues(setting, engine.judged.document)
    return values
  }

  const schemaNow = (): readonly Finding[] => {
    if (!validate) return []
    schema ??= validate(dataOf(engine.judged.document))
    // Missing cells are counted by us, and a text that was not read is already found with a better sentence.
    return schema.filter(
      (finding) => finding.code !== 'schema.required' && !finding.addresses.some((at) => valuesNow().has(at)),
    )
  }

  const foundNow = (): readonly Finding[] => {
    const all = [
      ...own.opening,
      ...own.carried(),
      ...scores.clauses(engine.judged.document),
      ...engine.judged.findings,
      ...valuesNow().values(),
      ...schemaNow(),
    ]
    const isShown = ({ addresses }: Finding) => !addresses.some((address) => cells.isHidden(address))
    return [...all.filter(isShown), ...judge.findings(engine.run)]
  }

  const missing = (): Finding[] =>
    [...view.required()]
      .filter((address) => !cells.isFilled(address))
      .map((address) => ({
        code: 'form.required',
        severity: 'error',
        addresses: [address],
        params: requiredParams(address),
      }))

  /** Carried values that nobody has looked at: kept like any other while filling, and in the way of submitting. */
  const unchecked = (): Finding[] =>
    own.unchecked().map((address) => ({
      code: 'form.unchecked',
      severity: 'error',
      addresses: [address],
      params: requiredParams(address),
    }))

  /** `where` names the cell in full: the row, its year, its title. */
  const requiredParams = (address: Address): Finding['params'] => {
    const row = address.slice(0, Math.max(0, address.lastIndexOf('.')))
    const name = row === '' ? '' : source.rowName(row)
    const year = source.year(address)
    const title = year === null ? source.title(address) : `${year}年`
    return {
      where: name === '' ? source.title(address) : `${name}　${title}`,
      name,
      title: source.title(address),
      year,
    }
  }

  /** Brings the findings of values up to date; false where only looking at all of them tells. */
  const follow = (known: Map<Address, Finding>, edit: Edit): boolean => {
    if (edit.op === 'set') {
      if (edit.at.startsWith('$')) return true
      if (!setting.field(edit.at) || fixedIn(setting, edit.at) !== undefined) return false
      const finding = valueFinding(setting, edit.at, cells.typed(edit.at))
      if (finding) known.set(edit.at, finding)
      else known.delete(edit.at)
      return true
    }
    if (edit.op === 'move') return edit.from.list === edit.to.list
    const list = edit.op === 'insert' ? edit.into : edit.from
    if (list.startsWith('$')) return true
    if (edit.op === 'insert') {
      for (const [at, finding] of scanRow(setting, list, edit.node)) known.set(at, finding)
      return true
    }
    const row = rowAddress(list, edit.node.id)
    for (const at of known.keys()) if (at === row || at.startsWith(`${row}.`)) known.delete(at)
    return true
  }

  return {
    reach(reached) {
      schema = null
      found = null
      judge.reach(reached)
      if (reached.isAnew) values = null
      for (const edit of reached.edits) if (values && !follow(values, edit)) values = null
    },
    forgetSchema() {
      schema = null
      found = null
    },
    all(mode) {
      found ??= foundNow()
      const scored = scores.findings(mode)
      const all =
        mode === 'submitting' ? [...found, ...scored, ...missing(), ...unchecked()] : [...found, ...scored]
      return explainWarnings(all, reasonsOf(engine.document), cells.value)
    },
  }
}
