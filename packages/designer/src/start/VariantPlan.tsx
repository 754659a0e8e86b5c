import { say } from '../messages/messages.ts'
import { Icon } from '../screen/Icon.tsx'
import type { StartTemplate } from './start-world.ts'

interface VariantPlanProps {
  readonly base: StartTemplate
  /** The region's earlier variant; null where this is its first. */
  readonly before: StartTemplate | null
}

/** What it means to begin a variant, before it is begun: on what it stands, and which edits come along. */
export function VariantPlan({ base, before }: VariantPlanProps) {
  return (
    <>
      <h2>{say('start.variant_will', { region: base.regionName, year: base.year, title: base.title })}</h2>
      <ul className="d-start-list">
        <li data-mood="ok">
          <Icon name="tick" />
          {say('start.variant_kept')}
        </li>
        <li data-mood={before === null ? 'ok' : 'warn'}>
          <Icon name={before === null ? 'tick' : 'warning'} />
          {before === null ? say('start.variant_first') : say('start.variant_brought', { year: before.year })}
        </li>
      </ul>
    </>
  )
}
