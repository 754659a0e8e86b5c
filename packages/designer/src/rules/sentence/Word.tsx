import type { ClausePart, LogicPlace, RuleWord } from '@tianbao/template'
import { say } from '../../messages/messages.ts'

/** The word that is being changed. */
export type OpenWord =
  | { readonly kind: 'logic'; readonly at: LogicPlace; readonly isOperator: boolean }
  | { readonly kind: 'rule'; readonly of: RuleWord['of']; readonly name: string }

export function isSameWord(a: OpenWord, b: OpenWord): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

interface WordProps {
  readonly part: Exclude<ClausePart, string>
  readonly isOpen: boolean
  readonly onOpen: () => void
}

/** A word of the sentence: a place, a value, what is done with them, or something the rule says of itself. */
export function Word({ part, isOpen, onOpen }: WordProps) {
  const kind = part.kind === 'rule' ? part.of : part.kind
  const isEmpty = part.kind === 'value' && part.value === null
  const text = 'text' in part && part.text !== '' ? part.text : say('rule.nothing')
  return (
    <button
      type="button"
      className={`d-r-word d-r-word-${kind}`}
      data-open={isOpen}
      data-empty={isEmpty}
      data-severity={part.kind === 'rule' && part.of === 'severity' ? part.name : undefined}
      aria-expanded={isOpen}
      aria-haspopup="dialog"
      title={part.kind === 'place' ? part.path : undefined}
      onClick={onOpen}
    >
      {isEmpty ? say('rule.choose') : kind === 'message' ? <Holes text={text} /> : text}
      {part.kind === 'formula' && <span className="d-r-rest">{say('rule.rest_in_formula')}</span>}
    </button>
  )
}

/** A message with its holes told apart. */
function Holes({ text }: { readonly text: string }) {
  return text.split(/(\{[^{}]+\})/).map((piece, at) =>
    piece.startsWith('{') ? (
      <i key={at} className="d-r-hole">
        {piece}
      </i>
    ) : (
      piece
    ),
  )
}
