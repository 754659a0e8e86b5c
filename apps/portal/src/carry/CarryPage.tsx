import { useEffect, useRef, useState } from 'react'
import { type CarryPreview, carryApi } from '../api/carry-api.ts'
import { Refused, Unreachable } from '../api/reach.ts'
import { LoadingLine } from '../LoadingLine.tsx'
import { navigate } from '../router.ts'
import { CarryView } from './CarryView.tsx'
import { decidedValues } from './decided.ts'
import '../page-parts.css'
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

/** So long nothing more was typed: then the tables follow what was said. */
const pauseMs = 250

/** 带入前先看: what would become of every field, before anything is done; the tables follow what is decided. */
export function CarryPage({ id, to }: CarryPageProps) {
  const [loading, setLoading] = useState<Loading>({ is: 'loading' })
  const [asked, setAsked] = useState(0)
  const [said, setSaid] = useState<ReadonlyMap<string, string>>(new Map())
  const [last, setLast] = useState<CarryPreview | null>(null)
  const questions = useRef<CarryPreview['questions']>([])
  useEffect(() => {
    void asked
    let isGone = false
    const decided = decidedValues(questions.current, said)
    const ask = () => {
      const plain = to === 'upgrade' ? carryApi.previewUpgrade : carryApi.previewNext
      const fetched = decided.length > 0 ? carryApi.previewDecided(id, to, decided) : plain(id)
      fetched.then(
        (preview) => {
          if (isGone) return
          questions.current = preview.questions
          setLoading({ is: 'loaded', preview })
        },
        // What is shown stays: what was said is sent again with the next word, and with the act itself.
        (error: unknown) =>
          !isGone && setLoading((before) => (before.is === 'loaded' ? before : { is: 'failed', error })),
      )
    }
    const timer = setTimeout(ask, said.size > 0 ? pauseMs : 0)
    return () => {
      isGone = true
      clearTimeout(timer)
    }
  }, [id, to, asked, said])

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
  const { lastYear } = preview
  return (
    <CarryView
      // What a person chose of one of the two is not what he chose of the other.
      key={last === null ? 'own' : 'last'}
      preview={last ?? preview}
      to={last === null ? to : 'look'}
      said={last === null ? said : new Map()}
      onDecide={(at, text) => setSaid((before) => new Map(before).set(at, text))}
      tabs={
        to === 'upgrade' && lastYear !== null
          ? {
              version: preview.from.version,
              year: lastYear.year,
              isLast: last !== null,
              onShow: async (isLast) =>
                setLast(isLast ? await carryApi.previewNext(lastYear.submission) : null),
            }
          : null
      }
      onBack={back}
      onRun={async () => {
        const decided = decidedValues(preview.questions, said)
        if (to === 'upgrade') {
          await carryApi.upgrade(id, preview.revision, preview.to.digest, decided)
          navigate({ page: 'fill', id })
        } else navigate({ page: 'fill', id: (await carryApi.next(id, decided)).submission.id })
      }}
      onConfirm={async (by, confirmed, chosen) => {
        await carryApi.confirm(preview, by, confirmed, chosen)
        setAsked(asked + 1)
      }}
    />
  )
}
