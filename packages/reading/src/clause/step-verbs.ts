/** Which way a step goes, by its verb. */
export type Way = 'below' | 'above' | 'deviate' | 'delay' | 'missing' | 'occur' | 'done' | 'meet' | 'plain'

const verbs: Readonly<Record<Exclude<Way, 'plain'>, string>> = {
  below:
    '后移 后退 退后 靠后 降低 下降 减少 低于 低 少于 少 下滑 不足 落后 欠 降 缩减 减 短少 欠缺 偏低 未完成 未达到 未达',
  above: '超过 超出 超支 超 高于 高出 高 增加 增长 上升 提升 提高 多于 多出 多 升高 增 上浮 突破 大于 偏高',
  deviate:
    '低于或高于 高于或低于 低或高 高或低 偏高或偏低 偏低或偏高 增加或减少 减少或增加 超过或低于 低于或超过 多或少 少或多 上下浮动 偏离 偏差 相差 浮动 变动 波动 差异 差',
  delay:
    '延期 逾期 延迟 推迟 超期 拖延 拖后 延误 滞后 延后 迟延 迟报 迟交 迟到 晚报 晚交 晚 迟 逾 超时 延长 拖期',
  missing: '缺少 缺失 缺漏 缺项 缺 漏报 漏项 遗漏 漏',
  occur:
    '发生 出现 发现 查出 查实 存在 有 涉及 收到 产生 被通报 被投诉 被曝光 被查处 被举报 通报 曝光 投诉 违反 违规 违纪 查处 检查发现 受到 接到',
  done: '完成 新增 新增加 获得 获 增设 举办 开展 建成 取得 引进 培育 发表 组织 新建 建立 编制 制定 培训 承办 引入 创建 推广 落地 申请 授权 解决 办理',
  meet: '符合 满足 具备 达到 做到 落实 实现 达标',
}

/** The way of a verb. */
export const wayOf = new Map<string, Way>()
for (const [way, words] of Object.entries(verbs))
  for (const word of words.split(' ')) wayOf.set(word, way as Way)

/** A verb of a step. */
export const verb = new RegExp(
  `(?:${[...wayOf.keys()].sort((one, other) => other.length - one.length).join('|')})(?:了|过|掉)?`,
  'y',
)
