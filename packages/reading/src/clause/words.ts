/** Pieces of patterns that the grammar of clauses is written with. All repeats are bounded: reading is linear. */

/** A number of points: digits, Chinese numerals, 半. */
export const number =
  '(?:\\d{1,9}(?:\\.\\d{1,6})?|[零一二两三四五六七八九十百]{1,5}(?:点[零一二三四五六七八九]{1,4})?|半)'

/** 分 as points: not 分钟, 分类, 5分之. */
export const minute = '个?分(?![钟之类别米析配])'

/** A percentage: 20%, 百分之二十. */
export const percentage = `(?:${number}%|百分之${number})`

/** The words for the full points of an item. */
export const fullPoints =
  '(?:该|本|此|其|总|所占)?(?:二级|三级)?(?:项指标|指标|项|条)?的?(?:标准|总|全部|设定|对应)?(?:分值权重|权重分值|权重分|权重|分值|标准分|满分|总分|基本分|基础分|分数)(?:值|数)?'

/** What stands between the condition and the verb: 该项, 则, 均. */
export const lead =
  '(?:(?:该|本|此|全|整|其|相应|对应)(?:一级|二级|三级|四级)?(?:指标|子项|小项|分项|事项|项|条)(?:指标)?(?:的)?)?(?:(?<![细规准原守法总附])则|均|都|一律|直接|即|就|便|应|可以|可|将|视为|予以|按|认定为|确定为)?'

/** Delimiters, and the end of the text. */
export const stop = '(?=$|[,;。、/()|:!?])'

/** Words that grade on one scale, from the best to the worst. */
export const scale =
  '非常满意|比较满意|基本满意|不太满意|不满意|较满意|满意|优秀|优良|良好|中等|一般|基本合格|不合格|合格|基本达标|不达标|达标|及格|不及格|一般|较好|很好|较差|很差|好|优|良|中|差'

/** The words that say a target value without a number. */
export const targetName =
  '(?:(?:年初|年度|全年|当年|本年度?|既定|预定|设定|规定|预期|计划|申报|绩效|项目|该项?)(?:的)?){0,3}(?:绩效)?(?:目标(?:指标)?值?|指标值|指标目标值|指标值?要求|计划(?:数量?|值|目标值?|指标)?|任务(?:数量?|目标)?|预期(?:值|目标)?|预算(?:单价|数|金额|控制数|总额|成本)?|控制(?:数|目标|标准)|标准值|规定数|应完成数|目标要求)'

/** The words that say last year's value. */
export const lastName =
  '(?:上年度?|去年|上一?年度?|前一年度?|上年同期|去年同期|同期)(?:的)?(?:实际)?(?:同期)?(?:完成)?(?:水平|数值?|值|实际数?|指标值?|同期数?|平均数?)?'
