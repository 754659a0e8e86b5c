import {
  type CompiledTemplate,
  itemAt,
  type LogicPlace,
  placeWords,
  printFormula,
  type Rule,
  ruleScope,
} from '@tianbao/template'
import type { RuleWorld } from './rule-world.ts'

/** A place that a rule may name, as its row or the form sees it. */
export interface PlaceChoice {
  readonly path: string
  /** 本行的指标值, 收入构成·合计·当年金额. */
  readonly words: string
  /** The same in a formula. */
  readonly formula: string
  readonly kind: 'field' | 'group' | 'list' | 'name' | 'context'
}

type RuleGround = Pick<Rule, 'each' | 'columns' | 'let'>

/** Every place that a rule may read: its names, its row, cells of its column, fields, lists, what the form knows. */
export function placeChoices({ compiled, names }: RuleWorld, rule: RuleGround): readonly PlaceChoice[] {
  const scope = ruleScope(rule)
  const seen = { each: scope.each, item: undefined }
  const choice = (path: string, kind: PlaceChoice['kind']): PlaceChoice => ({
    path,
    words: placeWords(path, names, seen),
    formula: printFormula({ var: path }, names, scope),
    kind,
  })
  const rowPaths = pathsOfRows(compiled, scope.each)
  const rootPaths = Object.keys(compiled.titles).filter((path) => path !== '' && !path.includes('*'))
  const columns = new Set(rule.columns ?? [])
  const inColumn = (paths: readonly string[]) => [
    ...new Set(paths.filter((path) => columns.has(lastOf(path))).map((path) => withLast(path, '$column'))),
  ]
  return [
    ...Object.keys(rule.let ?? {}).map((name) => choice(`$${name}`, 'name')),
    ...inColumn(rowPaths).map((path) => choice(path, 'field')),
    ...rowPaths.map((path) => choice(path, 'field')),
    ...inColumn(rootPaths).map((path) => choice(path, 'field')),
    ...rootPaths.map((path) => choice(path, kindOf(compiled, path))),
    ...(scope.each === null ? ['$year', '$today'] : ['$index', '$year', '$today']).map((path) =>
      choice(path, 'context'),
    ),
  ]
}

/** The same where a place of the rule stands: within an iteration its items have the fields. */
export function placeChoicesAt(world: RuleWorld, rule: Rule, at: LogicPlace): readonly PlaceChoice[] {
  const item = itemAt(rule, at)
  const all = placeChoices(world, rule)
  if (item === undefined) return all
  return [
    ...itemChoices(world, ruleScope(rule).each, item),
    ...all.filter(({ path }) => path.startsWith('$')),
  ]
}

/** What the items of a list have, and the item itself; of a list that is not known only the item. */
export function itemChoices(
  { compiled, names }: RuleWorld,
  each: string | null,
  item: string,
): readonly PlaceChoice[] {
  const prefix = `${item}.`
  const paths = Object.keys(compiled.titles)
    .filter((pattern) => item !== '' && pattern.startsWith(prefix))
    .map((pattern) => pattern.slice(prefix.length))
    .filter((path) => !path.includes('*'))
  return ['', ...paths].map((path) => ({
    path,
    words: placeWords(path, names, { each, item }),
    formula: path === '' ? itemWord : `${itemWord}.{${path}}`,
    kind: 'field' as const,
  }))
}

/** What the item of an iteration is called in formulas. */
const itemWord = '本项'

/** `$row.target`, for what the rows have; of the rows of a group what any child has. */
function pathsOfRows({ titles }: CompiledTemplate, each: string | null): readonly string[] {
  if (each === null) return []
  const depth = each.split('.').length + 1
  const prefix = each.split('.')
  const found = Object.keys(titles).flatMap((pattern) => {
    const names = pattern.split('.')
    const isBelow = names.length > depth && prefix.every((name, at) => name === names[at])
    const rest = names.slice(depth)
    return isBelow && !rest.includes('*') ? [`$row.${rest.join('.')}`] : []
  })
  return [...new Set(found)]
}

function kindOf(compiled: CompiledTemplate, path: string): PlaceChoice['kind'] {
  if (Object.hasOwn(compiled.lists, path)) return 'list'
  return Object.hasOwn(compiled.fields, path) ? 'field' : 'group'
}

function lastOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1)
}

function withLast(path: string, name: string): string {
  return `${path.slice(0, path.lastIndexOf('.') + 1)}${name}`
}

/** Whether a place is meant by what was typed: its words, part of its path, or its pinyin, with titles left out between. */
export function isPlaceMeant(
  { words, path, formula }: PlaceChoice,
  typed: string,
  isPinyinOf: (text: string, typed: string) => boolean,
): boolean {
  const plain = words.replaceAll(/[·的]/g, '')
  if (words.includes(typed) || formula.includes(typed) || path.includes(typed)) return true
  if (isPinyinOf(plain, typed) || isWithin(typed, plain)) return true
  return typed.length <= longestSplit && isInTwoTitles(words.split(/[·的]/), typed, isPinyinOf)
}

/** Letters that are tried as the initials of two titles, others between them left out: zchj for 支出构成·合计. */
const longestSplit = 8

function isInTwoTitles(
  titles: readonly string[],
  typed: string,
  isPinyinOf: (text: string, typed: string) => boolean,
): boolean {
  for (let cut = 1; cut < typed.length; cut += 1) {
    const first = titles.findIndex((title) => isPinyinOf(title, typed.slice(0, cut)))
    if (first < 0) return false
    if (titles.slice(first + 1).some((title) => isPinyinOf(title, typed.slice(cut)))) return true
  }
  return false
}

/** Whether the characters of one text come in another in their order: 支出合计 in 支出构成合计. */
function isWithin(part: string, text: string): boolean {
  let at = 0
  for (const character of part) {
    at = text.indexOf(character, at) + 1
    if (at === 0) return false
  }
  return true
}
