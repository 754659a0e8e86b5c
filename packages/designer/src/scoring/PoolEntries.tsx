import type { ScoringItem, ScoringPool } from '@tianbao/template'
import { say } from '../messages/messages.ts'
import { Icon } from '../screen/Icon.tsx'
import { NumberEntry } from './NumberEntry.tsx'
import { catalogNodes, type ScorableList } from './scored-lists.ts'

interface PoolEntriesProps {
  readonly item: ScoringItem
  readonly list: ScorableList
  onChange(item: ScoringItem): void
}

/** 分值池: how many points rows of a list share, all of them or those under one level. */
export function PoolEntries({ item, list, onChange }: PoolEntriesProps) {
  const { pools = [], ...others } = item
  if (typeof item.points !== 'string' || list.each.includes('*')) return null
  const nodes = catalogNodes(list).filter(({ isLevel }) => isLevel)
  const set = (next: readonly ScoringPool[]) =>
    onChange(next.length === 0 ? others : { ...others, pools: next })
  return (
    <div className="d-scoring-pools">
      {pools.map((pool, at) => (
        <fieldset key={`${pool.at ?? ''} ${at}`} className="d-scoring-pool">
          <legend>{say('scoring.pool')}</legend>
          <select
            className="d-input"
            aria-label={say('scoring.pool_at')}
            value={pool.at ?? ''}
            onChange={({ target: { value } }) => set(pools.with(at, placed(pool, value)))}
          >
            <option value="">{say('scoring.pool_all')}</option>
            {nodes.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
          <NumberEntry
            label={say('scoring.pool_points')}
            value={pool.points}
            least={0.01}
            most={100_000}
            onEnd={(points) => set(pools.with(at, { ...pool, points }))}
          />
          <button
            type="button"
            className="d-bare"
            aria-label={say('scoring.pool_remove')}
            onClick={() => set(pools.toSpliced(at, 1))}
          >
            <Icon name="delete" />
          </button>
        </fieldset>
      ))}
      <button type="button" className="d-bare" onClick={() => set([...pools, begun(pools, nodes)])}>
        <Icon name="plus" />
        {say('scoring.pool_add')}
      </button>
    </div>
  )
}

function placed({ at: _, ...pool }: ScoringPool, node: string): ScoringPool {
  return node === '' ? pool : { ...pool, at: node }
}

/** A pool that begins: under the first level that has none, so that no row is in two. */
function begun(pools: readonly ScoringPool[], nodes: readonly { readonly id: string }[]): ScoringPool {
  const free = nodes.find(({ id }) => !pools.some(({ at }) => at === id))
  return free === undefined || pools.length === 0 ? { points: 10 } : { at: free.id, points: 10 }
}
