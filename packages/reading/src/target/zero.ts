/** Things that nobody wants: 零 or 无 before them says that there are none. 零距离 and 无障碍 are no such thing. */
const bad =
  '事故 失误 差错 投诉 举报 上访 信访 事件 案件 案例 伤亡 死亡 违规 违纪 违法 犯罪 缺陷 纠纷 遗漏 延误 拖欠 缺席 舆情 泄密 超支 浪费 ' +
  '污染 污损 损坏 损失 故障 中断 感染 疫情 火灾 欠薪 返贫 问题 错误 误差 隐患 瑕疵 逾期 积压 差评 败诉 失信 腐败 截留 挪用 挤占 虚列 ' +
  '偏差 漏报 瞒报 错漏 争议 险情 灾情 不良反应 不良记录 不良影响 负面影响 负面评价 返工 退件 失控'
const which =
  '特别重大 特大 重特大 重大 较大 一般 严重 任何 安全 生产 责任 质量 群体性 恶性 有责 有效 负面 网络 食品 交通 消防 医疗 环境 环保 资金 ' +
  '人员 重复 越级 集体 赴京 进京 廉政 廉洁 纪律 政治 意识形态 保密 刑事 治安 施工 服务 工作 校园 突发 公共 卫生 群众 突出 不良 责任性 ' +
  '设备 系统 数据 工资 款项 及以上 以上 的 和 、 及 或 发生 现象 情况 行为 记录'

const without =
  /^(?:全年|年度|确保|实现|做到|保证|力争)*(?:避免发生|杜绝发生|不发生|未发生|不出现|未出现|不产生|未产生|没有|杜绝|零|无|0)/
const bare = new Set(['无', '零', '零发生', '不发生', '未发生', '没有', '不出现', '未出现', '杜绝'])

const badWords = new Set(bad.split(' '))
const words = [...new Set([...badWords, ...which.split(' ')])].sort((one, other) => other.length - one.length)

/** Whether a text says that something unwanted does not happen: 零失误, 全年无投诉, 不发生重大安全责任事故. */
export function isZero(text: string): boolean {
  if (bare.has(text)) return true
  const start = without.exec(text)?.[0].length
  if (start === undefined || text.length > 60) return false
  let holdsBad = false
  for (let at = start; at < text.length; ) {
    const word = words.find((one) => text.startsWith(one, at))
    if (word === undefined) return false
    holdsBad ||= badWords.has(word)
    at += word.length
  }
  return holdsBad
}
