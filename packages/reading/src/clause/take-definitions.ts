import type { Draft } from './draft.ts'
import type { Statement } from './statement.ts'

/** 评分标准, 计分方法, 按以下标准计分: what only says that a clause follows. */
const heading =
  /^(?:评[分价]|计分|考核|评定|打分|扣分)(?:标准|要点|方法|办法|规则|依据|细则)(?:为|如下)?$|^按照?(?:以下|下列|如下)(?:标准|办法|方法|规则)(?:计分|评分|打分)?$|^(?:以上|上述|下列|以下)(?:[\d一二三四五六七八九十]{1,2}[项条点个])?(?:内容|要求|指标|要点|工作|事项|方面|材料|资料)$|^按照?(?:名次|排名|档次|等级)(?:计分|得分|赋分)$/

/** Takes headings and definitions out of the conditions that they stand before; the statements that are left say what is scored. */
export function takeDefinitions(statements: readonly Statement[], draft: Draft): readonly Statement[] {
  return statements.map((statement) => {
    const { condition } = statement
    const pieces = condition.pieces.filter((piece) => {
      if (heading.test(piece.text)) {
        draft.claim(piece, 'subject')
        return false
      }
      if (piece.is !== 'definition') return true
      if (piece.isCompletion) draft.definesCompletion = true
      draft.claim(piece, 'subject')
      return false
    })
    return pieces.length < condition.pieces.length
      ? { ...statement, condition: { ...condition, pieces } }
      : statement
  })
}
