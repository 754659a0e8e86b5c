import { useEffect, useState } from 'react'
import { type CarryPreview, carryApi } from '../api/carry-api.ts'
import { Refused, Unreachable } from '../api/reach.ts'
import { LoadingLine } from '../LoadingLine.tsx'
import { navigate } from '../router.ts'
import { CarryView } from './CarryView.tsx'
import type { Decided } from './decided.ts'
import './carry.css'
import './carry-side.css'
import './faces.css'

interface CarryPageProps {
  readonly id: string
  /** To the version in force, or to next year's form. */
  readonly to: 'upgrade' | 'next'
}

type Loading =
  | { readonly is: 'loading' }
  | { readonly is: 'loaded'; readonly preview: CarryPreview }
  | { readonly is: 'failed'; readonly error: unknown }

/** 带入前先看: what would become of every field, before anything is done. */
export function CarryPage({ id, to }: CarryPageProps) {
  const [loading, setLoading] = useState<Loading>({ is: 'loading' })
  const [asked, setAsked] = useState(0)
  useEffect(() => {
    void asked
    let isGone = false
    const fetched = to === 'upgrade' ? carryApi.previewUpgrade(id) : carryApi.previewNext(id)
    fetched.then(
      (preview) => !isGone && setLoading({ is: 'loaded', preview }),
      (error: unknown) => !isGone && setLoading({ is: 'failed', error }),
    )
    return () => {
      isGone = true
    }
  }, [id, to, asked])

  const back = () => navigate(to === 'upgrade' ? { page: 'fill', id } : { page: 'list' })
  if (loading.is === 'loading') return <LoadingLine />
  if (loading.is === 'failed') {
    const { error } = loading
    if (!(error instanceof Refused || error instanceof Unreachable)) throw error
    return (
      <main className="p-message">
        <h1>{error instanceof Refused ? '现在不能带入' : '连不上服务器'}</h1>
        <p>{error instanceof Refused ? error.message : '数据没有动，连上后再看。'}</p>
        <div className="p-actions">
          <button type="button" className="p-button" onClick={() => setAsked(asked + 1)}>
            再试一次
          </button>
          <button type="button" className="p-button" onClick={back}>
            返回
          </button>
        </div>
      </main>
    )
  }
  const { preview } = loading
  const run = async (decided: readonly Decided[]) => {
    if (to === 'upgrade') {
      await carryApi.upgrade(id, preview.revision, preview.to.digest, decided)
      navigate({ page: 'fill', id })
    } else navigate({ page: 'fill', id: (await carryApi.next(id, decided)).submission.id })
  }
  return (
    <CarryView
      preview={preview}
      to={to}
      onBack={back}
      onRun={run}
      onConfirm={async (by, confirmed, nodes) => {
        await carryApi.confirm(preview, by, confirmed, nodes)
        setAsked(asked + 1)
      }}
    />
  )
}
