import { memo, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { say } from '../messages/messages.ts'
import { whenWords } from '../saving/clock.ts'
import type { PanelProps } from '../screen/panel-props.ts'
import { createHistoryWalk } from '../state/history-walk.ts'
import { StepPicture } from './StepPicture.tsx'
import { type StepBlock, stepBlocks } from './step-blocks.ts'
import { stepWords } from './step-words.ts'
import '../styles/history.css'

/** Everything that was done, the last first: looking at a step shows the table as it was, choosing it goes there. */
export function HistoryScreen({ design, view }: PanelProps) {
  const history = useStore(design.store, (state) => state.history)
  const isReading = useStore(design.store, (state) => state.isReading)
  const walk = useMemo(createHistoryWalk, [])
  const [looked, setLooked] = useState<number | null>(null)
  const shown = useDeferredValue(looked ?? history.position)
  const template = useMemo(() => walk.at(history, shown), [walk, history, shown])
  const blocks = useMemo(() => stepBlocks(history.steps), [history.steps])
  const list = useRef<HTMLDivElement>(null)
  const { position } = history
  useEffect(() => {
    list.current?.querySelector<HTMLElement>('[aria-current]')?.focus()
  }, [])
  const go = (step: number) => {
    setLooked(null)
    design.goTo(step)
  }
  return (
    <div className="d-history">
      <section aria-label={say('screen.history')}>
        <p className="d-history-head">
          <strong>{say('screen.history')}</strong> {say('history.about', { count: history.steps.length })}
        </p>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: arrows go from step to step, as Tab does */}
        <div
          ref={list}
          className="d-history-list"
          onKeyDown={(event) => {
            const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
            if (by === 0 || !list.current) return
            event.preventDefault()
            const all = [...list.current.querySelectorAll('button')]
            all[all.indexOf(document.activeElement as HTMLButtonElement) + by]?.focus()
          }}
        >
          {blocks.map((block) => (
            <Block
              key={block.first}
              block={block}
              position={positionWithin(block, position)}
              isReading={isReading}
              onLook={setLooked}
              onGo={go}
            />
          ))}
          <StepLine
            number={0}
            words={say('history.begun')}
            at=""
            state={position === 0 ? 'here' : 'done'}
            isReading={isReading}
            onLook={setLooked}
            onGo={go}
          />
        </div>
      </section>
      <section className="d-history-picture" aria-label={say('history.picture', { step: shown })}>
        <StepPicture template={template} view={view} />
      </section>
    </div>
  )
}

/** Where one stands as far as a block knows: a block that one does not stand in is not drawn again. */
function positionWithin({ first, steps }: StepBlock, position: number): number {
  return Math.max(first - 1, Math.min(position, first + steps.length))
}

interface BlockProps {
  readonly block: StepBlock
  readonly position: number
  readonly isReading: boolean
  readonly onLook: (step: number | null) => void
  readonly onGo: (step: number) => void
}

const Block = memo(
  ({ block: { first, steps }, position, ...acts }: BlockProps) => (
    <div className="d-history-block">
      {steps
        .map((step, at) => {
          const number = first + at
          const state = number === position ? 'here' : number > position ? 'undone' : 'done'
          return (
            <StepLine
              key={step.id}
              number={number}
              words={stepWords(step)}
              at={step.at}
              state={state}
              {...acts}
            />
          )
        })
        .toReversed()}
    </div>
  ),
  (before, next) =>
    before.position === next.position &&
    before.isReading === next.isReading &&
    before.block.steps.length === next.block.steps.length &&
    before.block.steps.at(-1) === next.block.steps.at(-1) &&
    before.block.first === next.block.first,
)

interface StepLineProps extends Omit<BlockProps, 'block' | 'position'> {
  readonly number: number
  readonly words: string
  readonly at: string
  readonly state: 'here' | 'done' | 'undone'
}

function StepLine({ number, words, at, state, isReading, onLook, onGo }: StepLineProps) {
  return (
    <button
      type="button"
      className={`d-step d-step-${state}`}
      {...(state === 'here' ? { 'aria-current': 'step' as const } : {})}
      aria-disabled={isReading}
      onMouseEnter={() => onLook(number)}
      onMouseLeave={() => onLook(null)}
      onFocus={() => onLook(number)}
      onClick={() => onGo(number)}
    >
      <span className="d-step-number">{number === 0 ? '—' : number}</span>
      <span className="d-step-words">{state === 'undone' ? say('history.undone', { words }) : words}</span>
      <time>{whenWords(at, new Date())}</time>
    </button>
  )
}
