import type { Finding, Param } from './finding.ts'
import { zhCN } from './messages/zh-CN.ts'
import type { Messages } from './messages.ts'
import { numberText } from './number-text.ts'

/** A brace that is meant (`{{`), or a hole: a name, and maybe how many fixed decimals. */
const HOLE = /\{\{|\{([^{}:]+)(?::(\d))?\}/g

/**
 * What a person reads of a finding. A number shows as its shortest exact decimal text, with `{x:2}` at two fixed
 * decimals; a list joined with 、; a flag as 是 or 否; what is missing as 空. The words for these are messages
 * themselves (`finding.empty`, …), Chinese where the table has none.
 * @throws Error naming the code when the table has no sentence for it: that is a bug of ours, not of a person.
 */
export function sentence(finding: Pick<Finding, 'code' | 'params'>, messages: Messages): string {
  const text = own(messages, finding.code)
  if (text === undefined) throw new Error(`Finding code "${finding.code}" has no sentence.`)
  return fillHoles(text, finding.params, messages)
}

/** Fills the holes of any text as `sentence` does: for remedies and other texts that stand beside a message. */
export function fillHoles(text: string, params: Finding['params'], messages: Messages = zhCN): string {
  return text.replace(HOLE, (found: string, name?: string, decimals?: string) =>
    name === undefined
      ? found.slice(1)
      : shown(own(params, name), decimals === undefined ? undefined : Number(decimals), messages),
  )
}

function shown(param: Param | undefined, decimals: number | undefined, messages: Messages): string {
  if (isList(param)) {
    const items = leaves(param).map((item) => shown(item, decimals, messages))
    return items.length === 0
      ? word('finding.empty', messages)
      : items.join(word('finding.separator', messages))
  }
  switch (typeof param) {
    case 'number':
      return numberText(param, decimals) ?? word('finding.empty', messages)
    case 'boolean':
      return word(param ? 'finding.yes' : 'finding.no', messages)
    case 'string':
      return param === '' ? word('finding.empty', messages) : param
    default:
      return word('finding.empty', messages)
  }
}

/** Lists within lists read as one list; without recursion, since a param may come from anywhere. */
function leaves(list: readonly Param[]): readonly Param[] {
  const found: Param[] = []
  const open: Param[] = [list]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (isList(next)) for (let i = next.length - 1; i >= 0; i--) open.push(next[i] ?? null)
    else found.push(next)
  }
  return found
}

function isList(param: Param | undefined): param is readonly Param[] {
  return Array.isArray(param)
}

function word(code: string, messages: Messages): string {
  return own(messages, code) ?? own(zhCN, code) ?? ''
}

function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined
}
