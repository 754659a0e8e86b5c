import { markWords } from './mark-words.ts'
import type { SheetLanguage } from './messages/messages.ts'
import type { Mark } from './sheet-source.ts'

interface CellMarkProps {
  readonly mark: Mark
  readonly language: SheetLanguage
  readonly onPress: ((number: number) => void) | undefined
}

/**
 * A finding's number, as a footnote's: shape and number carry it, colour only helps. The digit is drawn, not written:
 * it is no part of the cell's text, also when that is copied or searched.
 */
export function CellMark({ mark, language, onPress }: CellMarkProps) {
  return (
    <button
      type="button"
      tabIndex={-1}
      className={`tb-mark tb-mark-${mark.severity}`}
      data-number={mark.number}
      aria-label={markWords(mark, language)}
      onClick={() => onPress?.(mark.number)}
    />
  )
}
