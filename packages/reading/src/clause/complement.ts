import { labelKey } from './label.ts'
import { incident } from './veto.ts'

const other = /^(?:否则|其余|其他|反之|不符合|不满足)/
const happens = /^(?:发生|出现|存在|有)/

/** Whether words say that another thing is not: 不相符 of 资产账实相符, 未公开 of 及时公开. */
export function isComplement(words: string, rest: string): boolean {
  if (other.test(rest)) return true
  // 两次不合格 is more than what 合格 denies.
  if (/[\d两二三四五六七八九十][次起个项件例处]/.test(rest)) return false
  // 发生事故 is what is left of 未发生事故.
  const denied = labelKey(words)
    .replace(/^(?:未|没有|无|不|零)/, '')
    .replace(happens, '')
  if (denied.length < labelKey(words).length && denied === labelKey(rest).replace(happens, '')) return true
  // 均未超预算, 超预算.
  if (rest.length > 1 && ['未', '没有', '无', '不'].some((no) => words.endsWith(no + rest))) return true
  if (incident.test(rest) && !incident.test(words)) return false
  const negated = /(?:未能|未|不|没有|没|无|非)(.{0,16})$/.exec(rest)
  if (negated === null) return rest === '否' && words === '是'
  const denial = negated[1] ?? ''
  const core = denial.replace(/(?:的|到|进行|予以|按时|及时|按要求|要求)/g, '') || denial
  if (core === '') return /^(?:未|没有?|无|不|否)$/.test(rest)
  if (words === '有') return true
  return [...core].some((sign) => words.includes(sign))
}
