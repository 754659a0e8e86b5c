import {
  createDesignerView,
  DesignerScreen,
  DraftBanner,
  DraftContext,
  type DraftOnScreen,
  DraftUnread,
  downloadJson,
  openDraft,
  PublishButton,
  SaveDot,
} from '@tianbao/designer'
import { useEffect, useMemo, useState } from 'react'
import { draftServer } from './draft-server.ts'

/** A draft being drawn: opened once, saved by itself, given back when the page goes. */
export function DraftPage({ id }: { readonly id: string }) {
  const [draft, setDraft] = useState<DraftOnScreen | null>(null)
  const [trouble, setTrouble] = useState<unknown>(null)
  const view = useMemo(createDesignerView, [])
  useEffect(() => {
    let isGone = false
    let leave: () => void = () => undefined
    open(id).then((opened) => {
      const { saver, close } = opened.open
      const goes = () => saver.leave()
      const asks = (event: BeforeUnloadEvent) => {
        // What is kept here survives; what is nowhere does not.
        if (saver.store.getState().kind === 'unsaved') event.preventDefault()
      }
      window.addEventListener('pagehide', goes)
      window.addEventListener('beforeunload', asks)
      leave = () => {
        window.removeEventListener('pagehide', goes)
        window.removeEventListener('beforeunload', asks)
        saver.leave()
        close()
      }
      if (isGone) leave()
      else setDraft(opened)
    }, setTrouble)
    return () => {
      isGone = true
      leave()
    }
  }, [id])
  if (trouble !== null) return <Trouble error={trouble} draft={id} />
  if (draft === null) return null
  const { design, saver } = draft.open
  const { regionName } = saver.store.getState().standing
  return (
    <DraftContext value={draft}>
      <DesignerScreen
        design={design}
        view={view}
        {...(regionName === undefined ? {} : { regionName })}
        saved={<SaveDot saver={saver} />}
        banner={<DraftBanner open={draft.open} />}
        actions={<PublishButton draft={draft} view={view} />}
      />
    </DraftContext>
  )
}

async function open(draft: string): Promise<DraftOnScreen> {
  const window = crypto.randomUUID()
  const server = draftServer(draft, window)
  const opened = await openDraft({
    server,
    draft,
    window,
    windows:
      'locks' in navigator
        ? { locks: navigator.locks, openChannel: (name) => new BroadcastChannel(name) }
        : null,
    now: () => new Date(),
    mintId: () => crypto.randomUUID(),
    after(milliseconds, run) {
      const timer = setTimeout(run, milliseconds)
      return () => clearTimeout(timer)
    },
  })
  return { open: opened, life: server }
}

function Trouble({ error, draft }: { readonly error: unknown; readonly draft: string }) {
  const words = error instanceof Error ? error.message : String(error)
  const unread = error instanceof DraftUnread ? error : null
  return (
    <main className="d-start" role="alert">
      <p>这份草稿打不开：{words}</p>
      <p>
        {unread ? '服务器上的草稿原样没动。' : '这台电脑上没有送出的改动都在，打开后接着送。'}
        {unread && (
          <button type="button" onClick={() => downloadJson(`draft-${draft}`, unread.history)}>
            下载这份草稿
          </button>
        )}
        <button type="button" onClick={() => window.location.reload()}>
          再试
        </button>
        <a href="/designer/">回到模板</a>
      </p>
    </main>
  )
}
