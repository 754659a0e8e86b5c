import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import { say } from '../messages/messages.ts'
import { clock } from './clock.ts'
import { downloadTemplate } from './download.ts'
import type { DraftSaver } from './draft-save-state.ts'
import type { OpenDraft } from './open-draft.ts'

/** One line under the bar where drawing is not as usual: what it is, what is safe, what to do. */
export function DraftBanner({ open: { design, saver } }: { readonly open: OpenDraft }) {
  const { kind, reading, failing, refused, clash, standing } = useStore(saver.store)
  const copy = () => downloadTemplate(design.store.getState().template)
  if (clash) {
    return (
      <Banner mood="warn" words={say('save.clash', { count: clash.count })}>
        <button type="button" className="d-button" onClick={() => downloadTemplate(clash.mine)}>
          {say('save.copy_mine')}
        </button>
        <button type="button" className="d-button" onClick={() => saver.dismissClash()}>
          {say('notice.close')}
        </button>
      </Banner>
    )
  }
  if (kind === 'unsaved' || refused !== null) {
    const words = refused === null ? say('save.nowhere') : say('save.refused', { reason: refused })
    return (
      <Banner mood="bad" words={words}>
        <button type="button" className="d-button" onClick={copy}>
          {say('save.copy')}
        </button>
        <button type="button" className="d-button" onClick={() => saver.retry()}>
          {say('save.again')}
        </button>
      </Banner>
    )
  }
  if (standing.state !== 'draft') return <Banner mood="calm" words={say(`life.${standing.state}`)} />
  if (reading) return <ReadingBanner saver={saver} since={reading.writer?.since ?? null} />
  if (failing === null) return null
  return (
    <Banner mood="warn" words={say('save.offline', { time: clock(failing) })}>
      <button type="button" className="d-button" onClick={() => saver.retry()}>
        {say('save.again')}
      </button>
    </Banner>
  )
}

function ReadingBanner({ saver, since }: { readonly saver: DraftSaver; readonly since: string | null }) {
  const words = since === null ? say('save.nobody') : say('save.other', { time: clock(new Date(since)) })
  return (
    <Banner mood="calm" words={words}>
      <button type="button" className="d-button" onClick={() => void saver.takeOver()}>
        {say('save.take_over')}
      </button>
    </Banner>
  )
}

interface BannerProps {
  readonly mood: 'calm' | 'warn' | 'bad'
  readonly words: string
  readonly children?: ReactNode
}

function Banner({ mood, words, children }: BannerProps) {
  return (
    <div className={`d-banner d-banner-${mood}`} role="status">
      <span>{words}</span>
      <span className="d-space" />
      {children}
    </div>
  )
}
