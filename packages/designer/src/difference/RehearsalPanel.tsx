import { compileTemplate } from '@tianbao/template'
import { type Confirmed, mappingFor } from '@tianbao/versions'
import { useStore } from 'zustand'
import { say } from '../messages/messages.ts'
import type { Design } from '../state/design.ts'
import { type DifferenceWorld, servedWorld } from './difference-world.ts'
import { NothingBeside } from './NothingBeside.tsx'
import { RehearsalStrip } from './RehearsalStrip.tsx'
import { useOther } from './use-other.ts'
import { useRehearsal } from './use-rehearsal.ts'

export interface RehearsalPanelProps {
  readonly design: Design
  /** Left out: the server's. */
  readonly world?: DifferenceWorld
}

/**
 * 带入演练 by itself, for wherever a template is about to be sent on: what is drawn, tried on the submissions of the form
 * that it follows, with the mapping that the two tell of themselves. What a person decided while comparing is used there.
 */
export function RehearsalPanel({ design, world = servedWorld }: RehearsalPanelProps) {
  const template = useStore(design.store, (state) => state.template)
  const { choices, choice, other, trouble } = useOther(world, template)
  const rehearsal = useRehearsal(world)
  if (trouble !== null || choices?.length === 0) return <NothingBeside trouble={trouble} />
  if (choice === null || other === null) return null
  const start = () => {
    const [old, now] = [compileTemplate(other).compiled, compileTemplate(template).compiled]
    if (old === undefined || now === undefined) return
    const begin = (known: Confirmed) =>
      rehearsal.start({ from: choice, candidate: template, mapping: mappingFor(old, now, known) })
    world.confirmed({ from: old, to: now }, new AbortController().signal).then(
      (known) => begin(known ?? {}),
      () => begin({}),
    )
  }
  return (
    <>
      <p className="d-hint">
        {say('difference.rehearse_with', { region: choice.regionName, year: choice.year })}
      </p>
      <RehearsalStrip
        template={template}
        standing={rehearsal.standing}
        onStart={start}
        onStop={rehearsal.stop}
      />
    </>
  )
}
