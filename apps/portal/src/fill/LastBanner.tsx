import { useState, useSyncExternalStore } from 'react'
import { Refused } from '../api/reach.ts'
import type { FollowedLast } from './follow-last.ts'

/**
 * 认上年的一份: a department's name in the form shows nothing of what that department said. A person says, once, that a
 * submission of the year before is their own; that is kept with this one.
 */
export function LastBanner({ last }: { readonly last: FollowedLast }) {
  const candidates = useSyncExternalStore(last.subscribe, last.candidates)
  const [trouble, setTrouble] = useState('')
  if (candidates.length === 0) return null
  const choose = (submission: string) =>
    last
      .choose(submission)
      .catch((error: unknown) =>
        setTrouble(error instanceof Refused ? error.message : '连不上服务器，没有认上。连上后再按。'),
      )
  const [first] = candidates
  return (
    <div className="tf-banner tf-banner-calm tf-version" role="status">
      <span>
        {candidates.length === 1
          ? `${first?.year} 年度有一份同名的：“${first?.name}”。是本部门的，认下它就能对照上年数。`
          : `上年有 ${candidates.length} 份同名的。哪一份是本部门的，认下它就能对照上年数。`}
        {trouble !== '' && <strong>　{trouble}</strong>}
      </span>
      {candidates.map(({ id, name }) => (
        <button key={id} type="button" className="tf-button tf-small" onClick={() => void choose(id)}>
          {candidates.length === 1 ? '是本部门的' : `是“${name}”`}
        </button>
      ))}
      <button type="button" className="tf-bare tf-small" onClick={last.decline}>
        不用
      </button>
    </div>
  )
}
