import type { FillPage, SaveQueue } from '@tianbao/form-react'
import { type ReactNode, useState, useSyncExternalStore } from 'react'
import { api } from '../api/api.ts'
import { carryApi, type Standing } from '../api/carry-api.ts'
import { Refused } from '../api/reach.ts'
import { navigate } from '../router.ts'
import { useStanding } from './use-standing.ts'
import { bannerOf, versionWords } from './version-words.ts'

interface VersionBannerProps {
  readonly id: string
  readonly page: FillPage
  readonly queue: SaveQueue
  /** As it was when the form was opened; null where the server could not be asked. */
  readonly opened: Standing | null
  /** The submission is of another version now: it is to be opened again. */
  readonly onMoved: () => void
}

/**
 * What a clerk must know of the version of the form: that another one is in force, that this one was revoked, that it was
 * moved and can be moved back, or that it was begun with last year's. Only what the person does changes anything.
 */
export function VersionBanner({ id, page, queue, opened, onMoved }: VersionBannerProps) {
  const standing = useStanding(id, queue, opened, onMoved)
  const { kind } = useSyncExternalStore(queue.subscribe, queue.state)
  const [isLater, setLater] = useState(false)
  const [trouble, setTrouble] = useState('')
  // A move can be taken back until something is saved after it.
  const isFresh = useSyncExternalStore(queue.subscribe, () => queue.state().savedAt === null)
  const banner = standing && bannerOf(standing, page.form, isFresh && kind === 'saved')
  const run = (act: () => Promise<void>) => () => {
    setTrouble('')
    act().catch((error: unknown) =>
      setTrouble(error instanceof Refused ? error.message : '连不上服务器，没有办成。连上后再按。'),
    )
  }
  if (!standing || !banner || (isLater && banner.is === 'superseded')) return null
  const look = () => navigate({ page: 'upgrade', id })
  return (
    <Line words={banner.words} trouble={trouble} isGrave={banner.is === 'revoked'}>
      {banner.is === 'superseded' && standing.next && (
        <>
          <button type="button" className="tf-button tf-small" onClick={look}>
            {standing.next.touched > 0 ? `看这 ${standing.next.touched} 格` : '看变化'}
          </button>
          <button
            type="button"
            className="tf-button tf-small tf-primary"
            aria-disabled={kind !== 'saved'}
            title={kind === 'saved' ? undefined : '还有没存上去的，存好再升级'}
            onClick={
              kind === 'saved'
                ? run(async () => {
                    // What was typed since the banner came is saved, and comes along.
                    const { revision } = await carryApi.standing(id)
                    await carryApi.upgrade(id, revision, standing.next?.template.digest ?? '')
                    onMoved()
                  })
                : undefined
            }
          >
            升级到{versionWords(standing.next.template)}
          </button>
          <button type="button" className="tf-bare tf-small" onClick={() => setLater(true)}>
            先不升级
          </button>
        </>
      )}
      {banner.is === 'revoked' && standing.next && (
        <button type="button" className="tf-button tf-small" onClick={look}>
          看换到{versionWords(standing.next.template)}会怎样
        </button>
      )}
      {banner.is === 'moved' && (
        <button
          type="button"
          className="tf-button tf-small"
          onClick={run(async () => {
            await carryApi.undoUpgrade(id, standing.revision)
            onMoved()
          })}
        >
          退回{standing.last?.from ? versionWords(standing.last.from) : '前一版'}
        </button>
      )}
      {banner.is === 'begun' && (
        <button
          type="button"
          className="tf-button tf-small"
          onClick={run(async () => {
            await api.remove(id, standing.revision)
            navigate({ page: 'list' })
          })}
        >
          全部取回
        </button>
      )}
    </Line>
  )
}

interface LineProps {
  readonly words: string
  readonly trouble: string
  readonly isGrave: boolean
  readonly children: ReactNode
}

function Line({ words, trouble, isGrave, children }: LineProps) {
  return (
    <div
      className={isGrave ? 'tf-banner tf-version' : 'tf-banner tf-banner-calm tf-version'}
      role={isGrave ? 'alert' : 'status'}
    >
      <span>
        {words}
        {trouble !== '' && <strong>　{trouble}</strong>}
      </span>
      {children}
    </div>
  )
}
