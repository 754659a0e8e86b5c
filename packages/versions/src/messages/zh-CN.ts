import type { Messages } from '@tianbao/finding'

/** Chinese sentences for the codes of this room. */
export const zhCN: Messages = {
  'versions.resolve_found': '{name}有 {year} 年度第 {number} 版，用它。',
  'versions.resolve_no_region': '{day}没有编码为 {region} 的地区。',
  'versions.resolve_not_yet': '{name} {year} 年度第 {number} 版自 {day} 起施行，还没到。',
  'versions.resolve_nothing': '{name}没有 {year} 年度的版本，往上一级找。',
  'versions.resolve_revoked': '{name} {year} 年度第 {number} 版已撤销。',
  'versions.resolve_waits': '{name}要等自己的 {year} 年度版本，不用上级的。',
}
