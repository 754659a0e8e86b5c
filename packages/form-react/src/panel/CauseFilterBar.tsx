import type { SectionProgress } from '@tianbao/form'
import { noFilter } from '../findings/filter-causes.ts'
import { say } from '../messages/messages.ts'
import { usePage, usePageState } from '../page/page-context.ts'

/** Fewer causes than these are seen at a glance. */
const worthFiltering = 5

/** Which part of the findings is listed: those of one section, those that come from what was changed here. */
export function CauseFilterBar() {
  const page = usePage()
  const filter = usePageState((state) => state.filter)
  const count = usePageState((state) => state.entries.length)
  const sections = usePageState((state) => state.progress.sections)
  if (count < worthFiltering && filter === noFilter) return null
  return (
    <div className="tf-filter">
      <select
        aria-label={say('filter.section')}
        value={filter.section ?? ''}
        onChange={(event) => page.setFilter({ section: event.target.value || null })}
      >
        <option value="">{say('filter.all_sections')}</option>
        {sections.flatMap((section) => [
          <SectionOption key={section.id} section={section} />,
          ...section.sections.map((inner) => <SectionOption key={inner.id} section={inner} isInner />),
        ])}
      </select>
      <button
        type="button"
        className="tf-toggle"
        aria-pressed={filter.isMine}
        title={say('filter.mine_means')}
        onClick={() => page.setFilter({ isMine: !filter.isMine })}
      >
        {say('filter.mine')}
      </button>
      {filter !== noFilter && (
        <button type="button" className="tf-bare tf-small" onClick={() => page.setFilter(noFilter)}>
          {say('filter.none')}
        </button>
      )}
    </div>
  )
}

function SectionOption({ section, isInner = false }: { section: SectionProgress; isInner?: boolean }) {
  return (
    <option value={section.id}>
      {isInner ? '　' : ''}
      {section.title}
    </option>
  )
}
