import { type Extension, RangeSetBuilder } from '@codemirror/state'
import {
  Decoration,
  type DecorationSet,
  type EditorView,
  ViewPlugin,
  type ViewUpdate,
} from '@codemirror/view'

/** A piece of code and what it is: a class `cm-t-…` of the theme. */
export interface ColouredPiece {
  readonly from: number
  readonly to: number
  readonly kind: string
}

/** Colours a text by what a reader of it says; short texts only, as all of it is read again for each change. */
export function colourTokens(piecesOf: (view: EditorView) => readonly ColouredPiece[]): Extension {
  const draw = (view: EditorView): DecorationSet => {
    const builder = new RangeSetBuilder<Decoration>()
    for (const { from, to, kind } of piecesOf(view)) if (to > from) builder.add(from, to, markOf(kind))
    return builder.finish()
  }
  return ViewPlugin.fromClass(
    class {
      decorations: DecorationSet

      constructor(view: EditorView) {
        this.decorations = draw(view)
      }

      update(update: ViewUpdate) {
        if (update.docChanged || update.viewportChanged) this.decorations = draw(update.view)
      }
    },
    { decorations: (plugin) => plugin.decorations },
  )
}

const marks = new Map<string, Decoration>()

function markOf(kind: string): Decoration {
  const known = marks.get(kind)
  if (known !== undefined) return known
  const made = Decoration.mark({ class: `cm-t-${kind}` })
  marks.set(kind, made)
  return made
}
