import { say } from '../messages/messages.ts'
import { whenWords } from '../saving/clock.ts'
import type { StartDraft, StartTemplate, StartWorld } from './start-world.ts'

interface RecentListProps {
  readonly drafts: readonly StartDraft[]
  readonly templates: readonly StartTemplate[]
  readonly world: Pick<StartWorld, 'addressOf'>
  readonly now: Date
}

/** What was begun before, the last changed first; below it the templates that are filled. */
export function RecentList({ drafts, templates, world, now }: RecentListProps) {
  return (
    <>
      <h2>{say('start.recent')}</h2>
      {drafts.length === 0 && <p className="d-start-hint">{say('start.no_drafts')}</p>}
      <table className="d-start-recent">
        <tbody>
          {drafts.map((draft) => (
            <tr key={draft.id}>
              <td>
                <a href={world.addressOf(draft.id)}>{draft.title}</a>
              </td>
              <td>{draft.year}</td>
              <td>{draft.regionName}</td>
              <td>
                <span className={`d-state d-state-${draft.state}`}>
                  {say(`state.${draft.state}`, { count: draft.position })}
                </span>
              </td>
              <td>{whenWords(draft.updatedAt, now)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h2>{say('start.standing')}</h2>
      <table className="d-start-recent">
        <tbody>
          {templates.map(({ region, form, year, title, regionName, version }) => (
            <tr key={`${region}/${form}/${year}`}>
              <td>
                <a href={`/designer/${region}/${form}/${year}`}>{title}</a>
              </td>
              <td>{year}</td>
              <td>{regionName}</td>
              <td>
                <span className={`d-state d-state-${version === null ? 'file' : 'published'}`}>
                  {version === null ? say('state.file') : say('state.version', { number: version })}
                </span>
              </td>
              <td />
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
