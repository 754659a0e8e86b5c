import { chinaDay } from '@tianbao/reading'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { say } from '../messages/messages.ts'
import { whenWords } from '../saving/clock.ts'
import type { DraftOnScreen } from '../saving/draft-context.ts'
import type { ActLine, DaysOfForce, DraftAct, DraftVersion } from '../saving/life-server.ts'
import type { DesignerScreen, DesignerView } from '../state/designer-view.ts'
import { PublishDays } from './PublishDays.tsx'
import { PublishMore } from './PublishMore.tsx'
import '../styles/publish.css'

interface PublishDialogProps {
  readonly draft: DraftOnScreen
  /** Shows what changed, where there is a designer around it. */
  readonly view?: DesignerView | undefined
  /** How many decisions are open: it waits for them. */
  readonly openCount: number
  readonly onClose: () => void
}

const acts: Readonly<Record<string, readonly DraftAct[]>> = {
  draft: ['submit'],
  in_review: ['publish', 'return', 'withdraw'],
}

/** The life of a template: who submits, returns, withdraws or publishes it says who he is; the author is not the approver. */
export function PublishDialog({ draft: { open, life }, view, openCount, onClose }: PublishDialogProps) {
  const { saver } = open
  const { standing, kind } = useStore(saver.store)
  const [history, setHistory] = useState<readonly ActLine[]>([])
  const [by, setBy] = useState('')
  const [note, setNote] = useState('')
  const [days, setDays] = useState<DaysOfForce>(() => ({ from: chinaDay(new Date()), through: null }))
  const [said, setSaid] = useState<{ readonly words: string; readonly isBad: boolean } | null>(null)
  const [version, setVersion] = useState<DraftVersion | null>(null)
  const dialog = useRef<HTMLDialogElement>(null)
  const close = useRef<HTMLButtonElement>(null)

  useEffect(() => dialog.current?.showModal(), [])
  useEffect(() => {
    void standing.revision
    life.acts().then(setHistory, () => undefined)
  }, [life, standing.revision])

  const done = async (act: DraftAct) => {
    setSaid(null)
    try {
      const outcome = await life.act(act, by, note, saver.store.getState().standing.revision, days)
      await saver.look()
      if ('refused' in outcome) setSaid({ words: outcome.refused, isBad: true })
      else setSaid({ words: doneWords(act, outcome.version), isBad: false })
    } catch (error) {
      setSaid({ words: error instanceof Error ? error.message : String(error), isBad: true })
    }
  }
  const isPublished = standing.state === 'published'
  useEffect(() => {
    if (isPublished) life.version().then(setVersion, () => undefined)
  }, [life, isPublished])
  const revoke = async () => {
    setSaid(null)
    try {
      const refused = await life.revoke(by.trim(), note.trim())
      setSaid(
        refused === null
          ? { words: say('publish.done_revoke'), isBad: false }
          : { words: refused, isBad: true },
      )
      setVersion(await life.version())
    } catch (error) {
      setSaid({ words: error instanceof Error ? error.message : String(error), isBad: true })
    }
  }
  const canRevoke = version !== null && version.state !== 'revoked'
  const possible = acts[standing.state] ?? []
  const [main] = possible
  const isReady = by.trim() !== '' && kind === 'saved' && openCount === 0
  const leaveTo = (screen: DesignerScreen) => {
    dialog.current?.close()
    view?.show(screen)
  }
  // What was pressed goes when it is done: the keyboard stays in the dialog.
  useEffect(() => {
    void said
    const { activeElement } = document
    if (activeElement === document.body || activeElement?.matches(':disabled')) close.current?.focus()
  }, [said])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (main && isReady) void done(main)
  }

  return (
    <dialog ref={dialog} className="d-dialog" onClose={onClose} aria-labelledby="d-publish">
      <form onSubmit={submit}>
        <h2 id="d-publish">{say(`publish.title_${standing.state}`)}</h2>
        <p className="d-hint">{say(`publish.about_${standing.state}`)}</p>
        <ol className="d-acts">
          {history.map((act) => (
            <li key={act.number}>
              {say(`act.${act.act}`, { name: act.by })}
              {act.note !== '' && <q>{act.note}</q>}
              <time>{whenWords(act.at, new Date())}</time>
            </li>
          ))}
        </ol>
        {version && (
          <p>
            {say(`publish.version_${version.state}`, {
              number: version.number,
              digest: version.digest.slice(0, 12),
              from: dayOf(version.inForceFrom),
              to: dayOf(version.inForceTo, -1),
            })}
            {version.revoked && (
              <>
                {' '}
                {say('publish.revoked_by', { name: version.revoked.by })}
                <q>{version.revoked.note}</q>
              </>
            )}
          </p>
        )}
        {openCount > 0 && view && (
          <p className="d-publish-open">
            <span className="d-warn">{say('publish.open', { count: openCount })}</span>
            <button type="button" className="d-button" onClick={() => leaveTo('variant')}>
              {say('publish.first_open')}
            </button>
          </p>
        )}
        {view && <PublishMore design={open.design} view={view} onLeave={() => dialog.current?.close()} />}
        {(possible.length > 0 || canRevoke) && (
          <>
            <label>
              {say('publish.name')}
              <input value={by} maxLength={60} onChange={(event) => setBy(event.target.value)} />
            </label>
            <label>
              {say('publish.note')}
              <input value={note} maxLength={500} onChange={(event) => setNote(event.target.value)} />
            </label>
          </>
        )}
        {possible.includes('publish') && <PublishDays days={days} onChange={setDays} />}
        {kind !== 'saved' && <p className="d-hint">{say('publish.not_saved')}</p>}
        <p role="status" className={said?.isBad ? 'd-bad' : 'd-ok'}>
          {said?.words}
        </p>
        <div className="d-dialog-foot">
          <button ref={close} type="button" className="d-button" onClick={() => dialog.current?.close()}>
            {say('publish.close')}
          </button>
          <span className="d-space" />
          {canRevoke && (
            <button
              type="button"
              className="d-button"
              disabled={by.trim() === '' || note.trim() === ''}
              onClick={() => void revoke()}
            >
              {say('publish.revoke')}
            </button>
          )}
          {possible.slice(1).map((act) => (
            <button
              key={act}
              type="button"
              className="d-button"
              disabled={!isReady}
              onClick={() => void done(act)}
            >
              {say(`publish.${act}`)}
            </button>
          ))}
          {main && (
            <button type="submit" className="d-button-main" disabled={!isReady}>
              {say(`publish.${main}`)}
            </button>
          )}
        </div>
      </form>
    </dialog>
  )
}

/** The day in China of a moment; `later`: of one so many milliseconds after it. */
function dayOf(moment: string | null, later = 0): string {
  return moment === null ? '' : chinaDay(new Date(Date.parse(moment) + later))
}

function doneWords(
  act: DraftAct,
  version: { readonly number: number; readonly digest: string } | null,
): string {
  return version
    ? say('publish.done_version', { number: version.number, digest: version.digest.slice(0, 12) })
    : say(`publish.done_${act}`)
}
