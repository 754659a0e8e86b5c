import { type Pattern, points, score, sticky } from './pattern.ts'
import { fullPoints, number, stop } from './words.ts'

function counted(is: 'floor' | 'max_penalty' | 'max_bonus' | 'total'): Pattern['make'] {
  return (match) => {
    const value = points(match.slice(1).find((group) => group !== undefined))
    // 该项为0分 is no total.
    return value === null || (is === 'total' && value === 0) ? null : { is, points: value }
  }
}

/** What is said of the whole clause: 扣完为止, 最低0分, 最多扣5分, 最高不超过10分, 满分5分. */
export const limitPatterns: readonly Pattern[] = [
  // 扣完为止, 不出现负分: not below nothing.
  {
    pattern: sticky(
      '(?:直至|直到|以|最多|至多)?(?:该项|本项|此项|该指标)?(?:分值|分数|权重分?)?(?:(?:扣减?|减)(?:完|光|尽)(?!\\d)(?:该项|本项|此项|该指标|本指标|全部)?(?:的)?(?:分值|权重分?|满分|得分|分数|分)?(?:为止|即止|止|为)?|扣(?:减)?(?:至|到)(?:0|零)分?(?:为止)?)|(?:得分|分数|分值)?(?:不(?:计|得|出现|产生|记|为)?负分|不得?为负|不倒扣分?)',
    ),
    make: () => ({ is: 'floor', points: 0 }),
  },
  {
    pattern: sticky(
      `(?:该项|本项|此项|该指标)?(?:最低|最少|至少)(?:得分|分值|分数|分)?(?:不低于|不少于|为|得|计|是)?${score}|(?:得分|分数)不(?:低于|少于)${score}|扣(?:至|到)${score}为止`,
    ),
    make: counted('floor'),
  },
  {
    pattern: sticky(
      `(?:本项|该项|此项)?(?:累计|合计|总计|共)?(?:最多|最高|至多)?(?:扣减|扣除|扣分|扣)(?:总额|总分|数|上限|限额)?(?:最多|最高|不超过|不得超过|不高于|以)(?:为)?${score}(?:为限|为上限)?|(?:累计|合计|总计)?(?:最多|最高|至多)(?:可|只)?(?:扣减|扣除|扣分|扣)(?:不超过|为)?${score}|扣(?:满|完|足)${score}为止|以扣${score}为(?:上)?限|(?:累计)?扣分(?:上限|限额|封顶)(?:为|是)?${score}`,
    ),
    make: counted('max_penalty'),
  },
  {
    pattern: sticky(
      `(?:本项|该项|此项)?(?:累计|合计)?(?:最多|最高|至多)(?:可|只)?(?:加|加分|奖励)(?:不超过|为)?${score}|(?:累计)?加分(?:总分|总额)?(?:最多|最高|上限)?(?:不超过|不得超过|为|是)${score}(?:为限)?|以加${score}为限|(?:累计)?加分(?:以)${score}为限`,
    ),
    make: counted('max_bonus'),
  },
  {
    pattern: sticky(
      `(?:本项|该项|此项|该指标|总|得分)?(?:累计|合计)?(?:最高|最多|至多)(?:得分|分值|总分|分)?(?:不超过|不得超过|为|得|计|记|是)?(?:${score}|${fullPoints})(?:为止)?|(?:本项|该项|此项|累计|总)?(?:得分|总分|合计)?(?:最高|最多)?不(?:得|能|应)?超过(?:${score}|${fullPoints}(?:的?上限)?)|${score}封顶|以${score}为(?:上)?限|(?:得分)?上限(?:为|是)?${score}|(?:得|加|计)(?:满(?:${score}|分)?|[至到]${score})为止`,
    ),
    make: (match) => {
      const said = match.slice(1).find((group) => group !== undefined)
      const value = points(said)
      return said !== undefined && value === null ? null : { is: 'cap', points: value }
    },
  },
  // 超过100%的按100%计算: no more than full points.
  {
    pattern: sticky(
      `(?:(?:完成|执行|支付|达标)率)?(?:超过|超出|大于|高于)(?:100%|满分|${fullPoints})的?,?(?:均|一律|统一)?按(?:照)?(?:100%|满分|${fullPoints})(?:计算得分|计算|计分|计)?${stop}`,
    ),
    make: () => ({ is: 'cap', points: null }),
  },
  // 超额完成的不加分: no more than full points.
  {
    pattern: sticky(
      `(?:超额|超过目标值?|超出|超额完成|超过)(?:完成)?(?:的|部分)*,?(?:均|也)?不(?:再|另|予|重复)?加分${stop}`,
    ),
    make: () => ({ is: 'cap', points: null }),
  },
  // 以上三项各占1分: so many times as much.
  {
    pattern: sticky(
      `(?:以上|上述|符合上述|前述)?(${number})(?:项|个|条|点)(?:内容|要求|条件|要素|方面|指标)?(?:各|每项|均)(?:占|得|计|为)?${score}`,
    ),
    make: (match) => {
      const [count, each] = [points(match[1]), points(match[2])]
      return count === null || each === null
        ? null
        : { is: 'total', points: Number((count * each).toFixed(6)) }
    },
  },
  {
    pattern: sticky(
      `(?:共计|合计|总计|共|总分值?|满分(?:分值)?(?:为|是)?|(?:本|该|此)(?:项|指标)(?:指标)?(?:分值|权重|总分|满分|共)?(?:为|是|共)?|(?:指标)?(?:分值|权重分?|标准分|基本分|基础分)(?:为|是|:|共)?)${score}(?:制)?${stop}|满分${score}`,
    ),
    make: counted('total'),
  },
]
