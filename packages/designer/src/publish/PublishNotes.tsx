import { useStore } from 'zustand'
import { ChangeNotes } from '../difference/ChangeNotes.tsx'
import { servedWorld } from '../difference/difference-world.ts'
import { NothingBeside } from '../difference/NothingBeside.tsx'
import { useCompared } from '../difference/use-compared.ts'
import { useOther } from '../difference/use-other.ts'
import { say } from '../messages/messages.ts'
import type { Design } from '../state/design.ts'
import '../difference/tables.css'

interface PublishNotesProps {
  readonly design: Design
  readonly onClose: () => void
}

/** 变更说明 against the form that this one follows, to be read before it is sent on. */
export function PublishNotes({ design, onClose }: PublishNotesProps) {
  const template = useStore(design.store, (state) => state.template)
  const { choices, other, trouble } = useOther(servedWorld, template)
  const compared = useCompared(other, template)
  if (trouble !== null || choices?.length === 0) return <NothingBeside trouble={trouble} />
  if (other === null) return null
  if (compared === null) return <p className="d-empty">{say('difference.broken')}</p>
  return <ChangeNotes before={other} after={template} difference={compared.difference} onClose={onClose} />
}
