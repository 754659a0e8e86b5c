import type { Step } from '@tianbao/form'
import { useSyncExternalStore } from 'react'
import { say } from '../messages/messages.ts'
import { OnceJudged } from '../page/OnceJudged.tsx'
import { usePage, usePageState } from '../page/page-context.ts'
import { stepWords } from '../page/step-words.ts'
import type { SaveQueue } from '../saving/save-queue.ts'
import { SaveBadge } from './SaveBadge.tsx'

interface TopBarProps {
  readonly queue: SaveQueue
  /** Who fills it, which year, who issued the form: said beside the title. */
  readonly facts: readonly string[]
  readonly onBack: () => void
  /** Shows the pages as they will be printed. */
  readonly onPrint: () => void
}

/** What this is, whether it is saved, and the few things that can be done with the whole of it. */
export function TopBar({ queue, facts, onBack, onPrint }: TopBarProps) {
  const page = usePage()
  return (
    <header className="tf-top" data-region="">
      <button type="button" className="tf-bare tf-back" onClick={onBack}>
        <Icon path="M10 3 5 8l5 5" /> {say('page.back')}
      </button>
      <strong className="tf-title">{page.form.template.title}</strong>
      {facts.map((fact) => (
        <span key={fact} className="tf-fact">
          {fact}
        </span>
      ))}
      <span className="tf-space" />
      <SaveBadge queue={queue} />
      <UndoButtons />
      <span className="tf-split" />
      <button type="button" className="tf-bare" onClick={onPrint}>
        {say('page.print')}
      </button>
      <span className="tf-split" />
      <OnceJudged>
        <Left />
        <DrawerButtons />
      </OnceJudged>
    </header>
  )
}

function UndoButtons() {
  const page = usePage()
  const { form } = page
  const undo = useSyncExternalStore(form.subscribe, () => form.history.undo.length)
  const redo = useSyncExternalStore(form.subscribe, () => form.history.redo.length)
  return (
    <span className="tf-undo">
      <button
        type="button"
        className="tf-icon"
        aria-label={named('page.undo', form.history.undo.at(-1))}
        title={`${named('page.undo', form.history.undo.at(-1))}　Ctrl+Z`}
        aria-disabled={undo === 0}
        onClick={page.undo}
      >
        <Icon path="M6 3 3 6l3 3M3 6h6.5a3.5 3.5 0 0 1 0 7H6" />
      </button>
      <button
        type="button"
        className="tf-icon"
        aria-label={named('page.redo', form.history.redo.at(-1))}
        title={`${named('page.redo', form.history.redo.at(-1))}　Ctrl+Y`}
        aria-disabled={redo === 0}
        onClick={page.redo}
      >
        <Icon path="m10 3 3 3-3 3m3-3H6.5a3.5 3.5 0 0 0 0 7H10" />
      </button>
    </span>
  )
}

/** 撤销：粘贴 12 格; without a step the word alone. */
function named(code: string, step: Step | undefined): string {
  return step ? `${say(code)}：${stepWords(step)}` : say(code)
}

/** What is left to do before it can be handed in; pressed, it leads there. */
function Left() {
  const page = usePage()
  const errors = usePageState((state) => state.counts.error)
  const missing = usePageState((state) => state.progress.total - state.progress.filled)
  const unchecked = usePageState((state) => state.unchecked.length)
  if (missing === 0 && errors === 0 && unchecked > 0)
    return (
      <button
        type="button"
        className="tf-bare tf-note tf-left"
        title={say('key.next_unchecked')}
        onClick={page.nextUnchecked}
      >
        {say('carried.left', { count: unchecked })}
      </button>
    )
  if (missing === 0 && errors === 0) return <span className="tf-note tf-left">{say('page.complete')}</span>
  const words = missing === 0 ? 'page.left_errors' : errors === 0 ? 'page.left_cells' : 'page.left'
  return (
    <button
      type="button"
      className="tf-bare tf-note tf-left"
      title={say(missing > 0 ? 'key.next_missing' : 'key.next')}
      onClick={missing > 0 ? page.nextMissing : page.next}
    >
      {say(words, { missing, errors })}
    </button>
  )
}

/** On a small screen the sections and the findings are drawers. */
function DrawerButtons() {
  const page = usePage()
  const drawer = usePageState((state) => state.drawer)
  const count = usePageState((state) => state.entries.length - state.counts.explained)
  const toggle = (name: 'findings' | 'sections') => page.setDrawer(drawer === name ? 'none' : name)
  return (
    <span className="tf-drawers">
      <button
        type="button"
        className="tf-button"
        aria-expanded={drawer === 'sections'}
        onClick={() => toggle('sections')}
      >
        {say('page.show_sections')}
      </button>
      <button
        type="button"
        className="tf-button"
        aria-expanded={drawer === 'findings'}
        onClick={() => toggle('findings')}
      >
        {say('page.show_findings', { count })}
      </button>
    </span>
  )
}

function Icon({ path }: { readonly path: string }) {
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      aria-hidden="true"
    >
      <path d={path} />
    </svg>
  )
}
