import { FillScreen } from '@tianbao/form-react'
import { useEffect, useState } from 'react'
import { Refused, Unreachable } from '../api/reach.ts'
import { LoadingLine } from '../LoadingLine.tsx'
import { usePreview } from '../print/use-preview.ts'
import { navigate } from '../router.ts'
import { LastBanner } from './LastBanner.tsx'
import { type OpenedForm, openForm } from './open-form.ts'
import { VersionBanner } from './VersionBanner.tsx'

interface FillRouteProps {
  readonly id: string
  readonly isPreviewing: boolean
}

type Opening =
  | { readonly is: 'opening' }
  | { readonly is: 'open'; readonly opened: OpenedForm }
  | { readonly is: 'failed'; readonly error: unknown }

/** Opens a submission and shows it; closes it when the page is left. */
export function FillRoute({ id, isPreviewing }: FillRouteProps) {
  const onPreview = usePreview(id)
  const [attempt, setAttempt] = useState(0)
  const [opening, setOpening] = useState<Opening>({ is: 'opening' })

  useEffect(() => {
    void attempt
    let opened: OpenedForm | null = null
    let isGone = false
    openForm(id, () => setAttempt((count) => count + 1)).then(
      (found) => {
        opened = found
        if (isGone) found.close()
        else setOpening({ is: 'open', opened: found })
      },
      (error: unknown) => {
        if (!isGone) setOpening({ is: 'failed', error })
      },
    )
    return () => {
      isGone = true
      opened?.close()
    }
  }, [id, attempt])

  if (opening.is === 'opening') return <LoadingLine />
  if (opening.is === 'failed') {
    return <OpenFailed error={opening.error} onRetry={() => setAttempt(attempt + 1)} />
  }
  const { page, queue, facts, notes, standing, last } = opening.opened
  return (
    <FillScreen
      page={page}
      queue={queue}
      facts={facts}
      notes={notes}
      banner={
        <>
          <VersionBanner
            id={id}
            page={page}
            queue={queue}
            opened={standing}
            onMoved={() => setAttempt(attempt + 1)}
          />
          <LastBanner last={last} />
        </>
      }
      onBack={() => navigate({ page: 'list' })}
      isPreviewing={isPreviewing}
      onPreview={onPreview}
    />
  )
}

function OpenFailed({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  // Neither the server's no nor its silence: a bug of ours, which is not to be dressed up as either.
  if (!(error instanceof Refused || error instanceof Unreachable)) throw error
  const isRefused = error instanceof Refused
  return (
    <main className="p-message">
      <h1>{isRefused ? '这张表打不开' : '连不上服务器，表没有打开'}</h1>
      <p>{isRefused ? error.message : '填过还没上传的都在本机，连上后接着用。'}</p>
      <div className="p-actions">
        {!isRefused && (
          <button type="button" className="p-button" onClick={onRetry}>
            再试一次
          </button>
        )}
        <button type="button" className="p-button" onClick={() => navigate({ page: 'list' })}>
          回到任务
        </button>
      </div>
    </main>
  )
}
