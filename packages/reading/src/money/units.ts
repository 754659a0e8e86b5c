/** 金额单位: how many tens a unit of money is from 元. */
export const moneyUnits = {
  元: 0,
  百元: 2,
  千元: 3,
  万元: 4,
  百万元: 6,
  千万元: 7,
  亿元: 8,
} as const

export type MoneyUnit = keyof typeof moneyUnits

/** Whether a word is a unit of money that amounts can be converted to. */
export function isMoneyUnit(word: string): word is MoneyUnit {
  return Object.hasOwn(moneyUnits, word)
}

/** The unit that a word after an amount says: 万 without 元 is 万元 in a cell for money; undefined where it is none. */
export function moneyUnitOf(word: string): MoneyUnit | undefined {
  const plain = word.startsWith('人民币') ? word.slice(3) : word
  if (isMoneyUnit(plain)) return plain
  if (plain === '圆') return '元'
  return plain !== '' && isMoneyUnit(`${plain}元`) ? (`${plain}元` as MoneyUnit) : undefined
}
