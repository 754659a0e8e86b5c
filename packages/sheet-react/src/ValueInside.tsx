import { CellAsideWords } from './CellAsideWords.tsx'
import { CellEditor } from './CellEditor.tsx'
import { CellMark } from './CellMark.tsx'
import { LandingInside } from './LandingInside.tsx'
import type { SheetScope } from './sheet-context.ts'
import type { CellView } from './sheet-source.ts'

interface InsideProps {
  readonly view: CellView
  readonly scope: SheetScope
  readonly address: string
  readonly isLive: boolean
  readonly place: string
}

/** A value with its mark: as text, or in the live editor where one stands. */
export function ValueInside({ view, scope, address, isLive, place }: InsideProps) {
  if (view.landing) return <LandingInside landing={view.landing} />
  return (
    <>
      {view.mark ? (
        <CellMark mark={view.mark} language={scope.language} onPress={scope.onMark} />
      ) : view.aside ? (
        <CellAsideWords aside={view.aside} />
      ) : view.isUnsaved ? (
        <span className="tb-unsaved" aria-hidden="true" />
      ) : (
        view.isComputed && (
          <span className="tb-equals" aria-hidden="true">
            =
          </span>
        )
      )}
      {isLive ? (
        <CellEditor address={address} view={view} label={place} />
      ) : (
        <span className="tb-value">{view.text}</span>
      )}
    </>
  )
}
