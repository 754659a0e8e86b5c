import { type Pattern, sticky } from './pattern.ts'
import { fullPoints, stop } from './words.ts'

/** Points in proportion: 按完成比例得分, 超支的按超支比例扣分. */
export const ratioPatterns: readonly Pattern[] = [
  {
    pattern: sticky(
      `(?:则|可|均)?(?:按照?|依照?|依据|根据|以)(?:其)?(?:(?:实际|年度|全年|与|任务|项目|指标|目标|计划|预算|工作|资金|整改|完成|达成|执行|实现|达标|支付|拨付|到位|落实|办结|覆盖|情况|进度|程度|数量|值|量|数|超支|超出|超额|超过|未完成|部分|的|占|相应|同等|同|等|对应|所占|百分|线性|与?第[1一]名){0,8})(?:比例|比率|百分比|占比|比重|完成率|执行率|达成率|支付率|到位率|超支率|比)(?:(?:×|\\*|乘以|乘)${fullPoints})?(?:来|予以|进行|相应|折算后|逐步)?(?:扣减(?:相应|对应|该项)?(?:的)?(?:得分|分值|分数)|计算得分|折算得分|折算分值|确定得分|计算分值|计算扣分|核定得分|酌减|得分|计分|给分|赋分|记分|扣分|扣减|打分|评分|折算|核算|计算|递减|得|计|扣)${stop}|按照?(?:第[一1]名)?的?比例${stop}`,
    ),
    make: ([words]) => ({
      is: 'ratio',
      of: /超支|超出|超额|超过/.test(words) ? 'overrun' : 'completion',
      isFalling: words.endsWith('递减'),
      isLost: /扣|酌减/.test(words),
    }),
  },
]
