import type { Logic } from '@tianbao/rules'
import type { ScoringChoice } from './compiled-scoring.ts'

/** What holds for a row, of what its choices say: its own exception's, else the item's. */
export function byChoice(
  [usual, ...others]: readonly ScoringChoice[],
  saysOf: (choice: ScoringChoice) => Logic,
): Logic {
  const plain = usual === undefined ? null : saysOf(usual)
  if (others.length === 0) return plain
  const branches = others.flatMap((choice): readonly Logic[] => {
    const nodes = [...(choice.nodes ?? [])]
    return [
      { or: [{ in: [{ var: '$row.id' }, nodes] }, { in: [{ var: '$row.$under' }, nodes] }] },
      saysOf(choice),
    ]
  })
  return { if: [...branches, plain] }
}
