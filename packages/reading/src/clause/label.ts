/** Words with 分, 得, 满, 每 or 扣 that have nothing to do with points. */
const harmless =
  /(?:一般|较大|重大|特别重大|特大)(?:及|\(含\))?以上(?=[\u4e00-\u9fa5]{0,6}(?:事故|事件|问题|案件|舆情|灾害|违[规法纪]))|(?:国家|省部?|市厅?|县|区|校|院|乡|处|科)级?(?:及|\(含\)|含)?以上|以[上下](?=[一二三四五六七八九十\d]{1,2}[项个条点])|部分(?!分)|充分|分类|分析|分工|分配|分解|区分|分别|分管|分局|成分|身份|分布|划分|分期|分级|分批|分公司|分院|分中心|分钟|分支|分享|分流|学分|积分制|得分率|(?:满意度|评价|考核|测评|调查|评估|验收|考评|考试)(?:得分|分值|分数)|分散|分包|分段|分项|百分率|十分(?=[\u4e00-\u9fa5])|不得|得票|取得|获得|值得|觉得|心得|所得|难得|获取|满意|圆满|满足|未满|每年度?|每月|每季度?|每周|每半年|折扣|扣押|扣缴|代扣|其中|按时|按期|按质|按量|按要求|按规定|按照规定|按照要求|按计划|按照计划|按程序|按实|按月|按季|按年|按需|超标准|达标/g

/** Words that would change what is scored: a label that has one is not understood. */
const red =
  /(?<![扣排免清解拆消去铲删废开])除(?![夕草尘雪湿])|情况下|前提|特殊情况|特殊原因|原则上|上下|如果|假如|倘若|[分扣每%‰≥≤<>=±×÷*]|得(?![到以当力知益利体出])|满分|按.{0,10}比例|同比例|比例(?:扣|得|计|折)|权重|封顶|上限|下限|除外|除非|不计|否则|酌|视情|视具体|适当|原则上|另行|左右|大约|大概|以上|以下|以内|之间|超过\d|计算|折算|递减|递增|翻倍|减半|一半|双倍|倍|累进|分档|区间/

/** Numbers that are names: years, hot lines, names of documents. */
const names =
  /(?:19|20)\d\d年?(?:度)?|1[0-3]\d{1,3}(?:月|日)|1\d{4}(?!\d)|[“"《][^”"》]{0,40}[”"》]|第[\d一二三四]{1,3}(?:季度|批|期|次|轮)|[\d一二三四五六七八九十]{1,2}月(?:[\d一二三四五六七八九十]{1,3}日)?/g

/** Whether words are only a name: nothing in them says points, bounds, exceptions or numbers. */
export function isName(words: string): boolean {
  const rest = words.replace(names, '').replace(harmless, '')
  return !red.test(rest) && !/\d/.test(rest)
}

/** Words that stand for several measures, or for a condition, before a number. */
const several =
  /(?<![平人户年月日地亩])均|分别|同时|任意|任一|任何一|其中之|各项?(?!经济)|如果|假如|倘若|情况下|前提|除|仅|对于/

/** Whether words can name the one thing that is measured. */
export function isSubject(words: string): boolean {
  return isName(words) && !several.test(words.replace(/“[^”]*”/g, ''))
}

/** A label without punctuation and fillers, by which it is recognised: 按时报送 is 在规定时间内报送. */
export function labelKey(words: string): string {
  return words
    .replace(/[\s,;。、:.“”"'()（），；：!?]/g, '')
    .replace(/的$/, '')
    .replace(/^(?:评定|评价|考核|评估|评级|结果|等级|等次){1,3}为/, '')
    .replace(/^(?:在)?规定(?:的)?(?:时间|期限|时限)内|^(?:及时|按期|如期|按规定时间|按要求时间)/, '按时')
}

const bending =
  /[不未没非约近且或外超低高两万半得计扣满除每]|至少|至多|最多|最少|累计|连续|平均|情况|接近|大概|左右|特殊/

/** Whether words beside a number leave it as it is: none of them denies, blurs, joins or moves it. */
export function leavesAlone(words: string): boolean {
  return !bending.test(words)
}

const last =
  /(?:(?<!节)约|[不未没非近超高且或两万半除第]|(?<!降)低|(?<![目当之以提])前|至少|至多|连续|大概|接近|左右|没有|未能|以外|不少于|不低于|不超过|特殊时?)$/

/** Whether words before a bound end in one that belongs to the bound, which was then read without it. */
export function endsClean(words: string): boolean {
  return !last.test(words)
}

/** Words that end in one that belongs to a number behind them. */
export const torn = /(?:(?<!节)约|[近且或两万]|连续|以外|至少)$/
