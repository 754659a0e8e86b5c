import { say } from '../messages/messages.ts'
import { usePage, usePageState } from '../page/page-context.ts'

/** 核对: which sections have carried values that nobody looked at, and how they are confirmed. */
export function CarriedList() {
  const page = usePage()
  const unchecked = usePageState((state) => state.unchecked)
  const sections = usePageState((state) => state.progress.sections)
  if (unchecked.length === 0) return null
  const parts = sections.flatMap(({ id, title, addresses }) => {
    const cells = unchecked.filter((address) => addresses.has(address))
    return cells.length === 0 ? [] : [{ id, title, cells }]
  })
  const listed = new Set(parts.flatMap(({ cells }) => cells))
  const rest = unchecked.filter((address) => !listed.has(address))
  return (
    <section className="tf-local tf-carried" aria-labelledby="carried-title">
      <header className="tf-panel-head">
        <h2 id="carried-title">{say('carried.title', { count: unchecked.length })}</h2>
        <button type="button" className="tf-bare tf-small" onClick={page.nextUnchecked}>
          {say('carried.next')} <kbd>F4</kbd>
        </button>
      </header>
      <ul className="tf-local-list">
        {[
          ...parts,
          ...(rest.length > 0 ? [{ id: '', title: say('carried.elsewhere'), cells: rest }] : []),
        ].map(({ id, title, cells }) => (
          <li key={id} className="tf-carried-part">
            <button
              type="button"
              className="tf-place"
              onClick={() => {
                if (cells[0] !== undefined) page.goTo(cells[0])
              }}
            >
              <span>{title}</span>
            </button>
            <button type="button" className="tf-button tf-small" onClick={() => page.checkCells(cells)}>
              {say('carried.check_part', { count: cells.length })}
            </button>
          </li>
        ))}
      </ul>
      <p>{say('carried.means')}</p>
    </section>
  )
}
