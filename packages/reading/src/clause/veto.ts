import type { Draft } from './draft.ts'
import type { Statement } from './statement.ts'

/** Words for what happens, and forbids points: no grade of anything. */
export const incident =
  /发生|出现|存在|重大|事故|违规|违法|违纪|弄虚作假|造假|虚报|瞒报|一票否决|佐证|被|通报|曝光|查处|截留|挪用|挤占|骗取/

/** The words of a condition, as they are joined to one label. */
export function labelOf({ condition }: Statement): string {
  return condition.pieces
    .map((piece) => piece.text)
    .join('，')
    .replace(/(?:的|者)$/, '')
    .replace(/^[“"]+|[”"]+$/g, '')
}

/** Takes a statement without points as what forbids all of them. */
export function takeVeto(statement: Statement, draft: Draft): void {
  draft.parts.push({ model: 'veto', label: labelOf(statement) })
  draft.claimAll(statement, 'veto', 'veto')
}
