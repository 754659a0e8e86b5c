import { useEffect, useState } from 'react'
import { say } from '../messages/messages.ts'
import { Icon } from '../screen/Icon.tsx'
import { AboutFields } from './AboutFields.tsx'
import { RecentList } from './RecentList.tsx'
import { StartPlan } from './StartPlan.tsx'
import { baseFor, firstAbout, lastOf, type StartAbout, type StartFrom, startTrouble } from './start-choice.ts'
import type { StartBeginning, StartDraft, StartTemplate, StartWorld } from './start-world.ts'
import { WayPicture } from './WayPicture.tsx'
import '../styles/tokens.css'
import '../styles/bars.css'
import '../styles/start.css'
import '../styles/start-ways.css'

interface StartScreenProps {
  readonly world: StartWorld
  readonly now: Date
}

const ways: readonly StartFrom[] = ['last', 'variant', 'paste', 'other', 'blank', 'json']

/** Begins a template: what, when and where first, then from what; and what was begun before. */
export function StartScreen({ world, now }: StartScreenProps) {
  const [templates, setTemplates] = useState<readonly StartTemplate[]>([])
  const [drafts, setDrafts] = useState<readonly StartDraft[]>([])
  const [told, setTold] = useState<StartAbout | null>(null)
  const [from, setFrom] = useState<StartFrom | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [isUnderWay, setUnderWay] = useState(false)

  useEffect(() => {
    const refused = (error: unknown) => setTrouble(error instanceof Error ? error.message : String(error))
    world.templates().then(setTemplates, refused)
    world.drafts().then(setDrafts, refused)
  }, [world])

  // What a person said stands, also where the templates come only afterwards.
  const about = told ?? firstAbout(templates, now.getFullYear() + 1)
  const last = lastOf(about, templates)
  const base = baseFor(about, templates, now)
  // Who went on from the province's form last year does so again, where the province has a new one.
  const advised = base && (last === null || last.isVariant) ? 'variant' : last ? 'last' : null
  const there = { last, variant: base }
  const isThere = (one: StartFrom) => (one === 'last' || one === 'variant' ? there[one] !== null : true)
  const way = from !== null && isThere(from) ? from : (advised ?? 'blank')
  const wrong = startTrouble(about)
  const begin = (beginning: StartBeginning) => {
    setUnderWay(true)
    setTrouble(null)
    world.begin(beginning).catch((error: unknown) => {
      setUnderWay(false)
      setTrouble(error instanceof Error ? error.message : String(error))
    })
  }

  return (
    <div className="d-start">
      <header className="d-bar">
        <span className="d-mark">
          <Icon name="grid" />
        </span>
        <strong>{say('bar.templates')}</strong>
      </header>
      <main
        className="d-start-page"
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          const { target, currentTarget } = event
          if (target instanceof HTMLInputElement)
            currentTarget.querySelector<HTMLElement>('.d-start-main')?.click()
        }}
      >
        <h1>{say('start.title')}</h1>
        <AboutFields about={about} templates={templates} world={world} onChange={setTold} />
        <div className="d-start-ways" role="radiogroup" aria-label={say('start.from')}>
          {ways.map((one) => (
            <label key={one} className="d-start-way" data-chosen={way === one}>
              <input
                type="radio"
                name="from"
                checked={way === one}
                disabled={!isThere(one)}
                onChange={() => setFrom(one)}
                onClick={() => setFrom(one)}
              />
              <WayPicture way={one} />
              <span>
                <strong>
                  {say(`start.${one}`)}
                  {one === advised && <em>{say('start.advised')}</em>}
                </strong>
                <small>{say(isThere(one) ? `start.${one}_does` : `start.${one}_none`)}</small>
              </span>
            </label>
          ))}
        </div>
        <StartPlan
          way={way}
          about={about}
          last={last}
          base={base}
          templates={templates}
          world={world}
          isReady={wrong === null && !isUnderWay}
          onBegin={begin}
        />
        {(trouble ?? wrong) !== null && (
          <p className="d-start-trouble" role="alert">
            {trouble ?? say(wrong ?? '')}
          </p>
        )}
        <RecentList drafts={drafts} templates={templates} world={world} now={now} />
      </main>
      <footer className="d-start-foot">{say('start.keys')}</footer>
    </div>
  )
}
