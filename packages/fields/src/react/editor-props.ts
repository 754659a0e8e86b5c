import type { Json } from '@tianbao/edit'
import type { FieldContext } from '../kind.ts'

/** Where the selection goes after a text was committed. */
export type Move = 'down' | 'up' | 'left' | 'right' | 'stay'

/** What every editor takes. It edits a text; what the text means is the kind's business. */
export interface EditorProps {
  /** The cell's text as it stands. */
  readonly text: string
  readonly context: FieldContext
  /** The cell's name for those who do not see the table: row and column headers. */
  readonly label: string
  /** Id of the element that holds the cell's findings. */
  readonly describedBy?: string | undefined
  readonly isInvalid?: boolean | undefined
  readonly autoFocus?: boolean | undefined
  /** Typed before the editor was there: it stands instead of `text`. */
  readonly initialText?: string | undefined
  /** Options that a rule gives, instead of those of the field's schema. */
  readonly options?: readonly Json[] | null | undefined
  /** Whether an option is meant by what was typed, where its label does not hold it: by pinyin. */
  readonly finds?: ((label: string, typed: string) => boolean) | undefined
  readonly onCommit: (text: string, move: Move) => void
  readonly onCancel: () => void
  /** Each change, not while an input method composes. */
  readonly onInput?: ((text: string) => void) | undefined
}
