import { nodeAddress, propertyAddress } from '@tianbao/edit'
import type { Finding } from '@tianbao/finding'
import { checkLogic, type Logic, placeText, readsOf } from '@tianbao/rules'
import { operators } from '../operators.ts'
import type { ScoringItem } from '../scoring/scoring.ts'
import type { Rule, Template } from '../template.ts'
import { refusal } from './refusal.ts'

/** What is wrong with the logics of a template's rules, each by itself: size, nesting, operators and their operands. */
export function checkLogics(template: Template): readonly Finding[] {
  const logics = [
    ...(template.rules ?? []).flatMap(logicsOf),
    ...(template.scoring?.items ?? []).flatMap(logicsOfItem),
  ]
  return logics.flatMap(([at, logic]) =>
    checkLogic(logic, operators).map((finding) => ({ ...finding, addresses: [at] })),
  )
}

const itemCells = ['clause', 'target', 'type', 'actual', 'unit', 'ref', 'applies'] as const

/** Cells of a scored item that JSON-Logic says. */
function logicsOfItem(item: ScoringItem): readonly (readonly [at: string, logic: Logic])[] {
  const at = nodeAddress('scoring.items', item.id)
  return itemCells.flatMap((name) => {
    const said = item[name]
    return said === undefined || typeof said === 'string' ? [] : [[propertyAddress(at, name), said] as const]
  })
}

/** Places that the logics of scored rows read beside their row: the row is all that they may look at. */
export function beyondRows(template: Template): readonly Finding[] {
  return (template.scoring?.items ?? []).flatMap((item) => {
    if (item.each === undefined) return []
    return logicsOfItem(item).flatMap(([at, logic]) => {
      const { reads } = readsOf({ cat: [logic] }, operators)
      const beyond = reads.filter(({ from, path: [first = ''] }) => from === 'data' && !first.startsWith('$'))
      return beyond.map((read) => refusal('gate.scoring_scope', at, { path: placeText(read).slice(0, 100) }))
    })
  })
}

function logicsOf(rule: Rule): readonly (readonly [at: string, logic: Logic])[] {
  const at = nodeAddress('rules', rule.id)
  const named = propertyAddress(at, 'let')
  return [
    ...(rule.when === undefined ? [] : [[propertyAddress(at, 'when'), rule.when] as const]),
    ...Object.entries(rule.let ?? {}).map(([name, logic]) => [propertyAddress(named, name), logic] as const),
    [propertyAddress(at, 'logic'), rule.logic],
  ]
}
