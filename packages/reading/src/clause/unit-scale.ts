/** Units of one size, by how many of the first one of their kind they hold. Exact: no calendar, no working day. */
const kinds: readonly Readonly<Record<string, number>>[] = [
  { 元: 1, 角: 0.1 },
  { 米: 1, 厘米: 0.01, 毫米: 0.001, 千米: 1000, 公里: 1000, km: 1000, m: 1, cm: 0.01, mm: 0.001 },
  { 秒: 1, 秒钟: 1, 分钟: 60, 小时: 3600, s: 1, min: 60, h: 3600 },
  { 平方米: 1, 平米: 1, '㎡': 1, 公顷: 10_000, 平方公里: 1_000_000, 平方千米: 1_000_000 },
  { 克: 1, 毫克: 0.001, 千克: 1000, 公斤: 1000, 吨: 1_000_000, g: 1, kg: 1000, t: 1_000_000 },
  { 升: 1, 毫升: 0.001, 立方米: 1000, L: 1, mL: 0.001 },
]
const many: Readonly<Record<string, number>> = {
  十: 10,
  百: 100,
  千: 1000,
  万: 1e4,
  十万: 1e5,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
}
const counted = /^(十万|百万|千万|百|千|万|亿)(.+)$/

interface Scale {
  readonly kind: string
  readonly size: number
}

/** 万元 is ten thousand 元; a unit that is of no known kind is a kind of its own. */
function scaleOf(unit: string): Scale {
  const own = sizeOf(unit)
  if (own !== null) return own
  const [, times = '', base = ''] = counted.exec(unit) ?? []
  const factor = many[times]
  if (factor === undefined) return { kind: unit, size: 1 }
  const { kind, size } = sizeOf(base) ?? { kind: base, size: 1 }
  return { kind, size: size * factor }
}

function sizeOf(unit: string): Scale | null {
  for (const [at, kind] of kinds.entries()) {
    const size = Object.hasOwn(kind, unit) ? kind[unit] : undefined
    if (size !== undefined) return { kind: String(at), size }
  }
  return null
}

/** A value in another unit of its kind: 5000元 is 0.5万元. Null where one does not turn into the other exactly. */
export function inUnit(value: number, from: string | null, to: string | null): number | null {
  if (from === to) return value
  if (from === null || to === null) return null
  const [one, other] = [scaleOf(from), scaleOf(to)]
  if (one.kind !== other.kind) return null
  const turned = Number(((value * one.size) / other.size).toPrecision(12))
  return Number.isInteger(Number((turned * 1e6).toPrecision(12))) ? turned : null
}
