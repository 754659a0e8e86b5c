import type { RulePart, ScoringRule } from '@tianbao/reading'

/** 每发生一起, 每新增1个: what a clause counts is what is left of its words. */
const each =
  /^每(?:再)?(?:发生|出现|新增|增加|获得|获评|收到|有)?(?:[一1](?:起|次|个|项|件|人|名|篇|例|条)?|起|次|个|项|件)?/

/** Nothing of all of it happened. */
const nothing = /^(?:无|没有|均无|都没有|未发生|均未发生|都没有发生|没有发生)$/

const counted = /^(\D+?)[:：]?(\d{1,9}(?:\.\d{1,6})?)(?:起|次|个|项|件|人|名|篇|例|条|家)?$/
const none = /^(?:无|没有|未发生|未出现|未)(\D+)$/

/** A cell that says several counts is no longer. */
const longest = 200

/** What a clause counts, thing by thing; null where it counts one thing, or measures something beside. */
export function severalCounted({ parts }: ScoringRule): readonly string[] | null {
  if (parts.length < 2) return null
  const names = new Map<number, string>()
  for (const part of parts) {
    if (part.model === 'veto') continue
    if (!isOneOfSeveral(part)) return null
    names.set(part.among, part.label.replace(each, '').trim() || part.label)
  }
  return names.size < 2 ? null : [...names].sort(([a], [b]) => a - b).map(([, name]) => name)
}

type OneOfSeveral = RulePart & { readonly among: number; readonly label: string }

function isOneOfSeveral(part: RulePart): part is OneOfSeveral {
  return (part.model === 'perOccurrence' || part.model === 'bonus') && part.among !== null
}

/**
 * Several counts that stand in one cell: 事故1起，投诉2次. Each thing that the clause counts is named once, with its number;
 * null where one is not, or a name may mean two of them: nothing is guessed.
 */
export function readSeveral(names: readonly string[], text: string): readonly number[] | null {
  if (text.length > longest) return null
  const plain = text.normalize('NFKC').replace(/\s+/g, '')
  if (nothing.test(plain)) return names.map(() => 0)
  const counts: (number | null)[] = names.map(() => null)
  for (const said of plain.split(/[,，、;；。]/).filter((one) => one !== '')) {
    const one = saidOf(said)
    if (one === null) return null
    const at = names.flatMap((name, index) => (isNamed(name, one.name) ? [index] : []))
    const [place] = at
    if (place === undefined || at.length > 1 || counts[place] !== null) return null
    counts[place] = one.count
  }
  return counts.every((count) => count !== null) ? counts : null
}

function saidOf(text: string): { readonly name: string; readonly count: number } | null {
  const number = counted.exec(text)
  if (number !== null)
    return { name: (number[1] ?? '').replace(/^(?:发生|出现|共)/, ''), count: Number(number[2]) }
  const absent = none.exec(text)
  return absent === null ? null : { name: absent[1] ?? '', count: 0 }
}

function isNamed(name: string, said: string): boolean {
  return name === said || (said.length > 1 && name.includes(said))
}
