import type { InUse, NotDone } from '@tianbao/template'
import { useStore } from 'zustand'
import type { Design } from '../state/design.ts'
import type { DesignerView } from '../state/designer-view.ts'
import { FieldInUseDialog } from './FieldInUseDialog.tsx'

interface FieldInUseProps {
  readonly design: Design
  readonly view: DesignerView
}

/** Stands over every screen: a field that could not be deleted since rules use it, with what can be done. */
export function FieldInUse({ design, view }: FieldInUseProps) {
  const refusal = useStore(design.store, (state) => state.refusal)
  if (refusal === null || !isInUse(refusal)) return null
  const close = () => design.store.setState({ refusal: null })
  return (
    <FieldInUseDialog
      key={refusal.params.field}
      design={design}
      inUse={refusal}
      onOpenRule={(rule) => {
        close()
        view.openRule(rule)
      }}
      onClose={close}
    />
  )
}

function isInUse(refusal: NotDone): refusal is NotDone & InUse {
  return refusal.refused === 'template.refused_in_use' && 'uses' in refusal
}
