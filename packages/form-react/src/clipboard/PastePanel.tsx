import { useEffect, useId, useRef } from 'react'
import { useStore } from 'zustand'
import { say } from '../messages/messages.ts'
import type { FillPage } from '../page/fill-page-types.ts'
import { usePage } from '../page/page-context.ts'
import { usePageRoot } from '../page/page-root.ts'
import { BlockPicture } from './BlockPicture.tsx'
import type { Clipboard, HeldBlock } from './clipboard.ts'
import { type Conversion, conversionsOf } from './conversions.ts'
import { type Landing, writtenCells } from './landing.ts'
import { reasonWords } from './reason-words.ts'

/** In the place of the findings while a block is held over the table: what lands, what is refused and why. */
export function PastePanel({ clipboard }: { readonly clipboard: Clipboard }) {
  const page = usePage()
  const held = useStore(clipboard.store, (state) => state.held)
  return held && <Held page={page} clipboard={clipboard} held={held} />
}

interface HeldProps {
  readonly page: FillPage
  readonly clipboard: Clipboard
  readonly held: HeldBlock
}

function Held({ page, clipboard, held }: HeldProps) {
  const land = useRef<HTMLButtonElement>(null)
  const titled = useId()
  const { landing, reasons, table } = held
  const count = writtenCells(landing).length
  useHeldKeys(page, clipboard, land)
  useBlockInSight(held)
  // Those that a person can do something about come first.
  const told = [...reasons].sort((a, b) => Number(b.isError) - Number(a.isError))
  return (
    <section className="tf-panel tf-paste" aria-labelledby={titled}>
      <header className="tf-panel-head">
        <h2 id={titled}>{say('paste.title')}</h2>
        <span className="tf-note">
          {say(held.from === 'html' ? 'paste.size_table' : 'paste.size_text', {
            rows: table.rows,
            columns: table.columns,
          })}
        </span>
      </header>
      <div className="tf-paste-body">
        <BlockPicture table={table} landing={landing} />
        <dl className="tf-paste-sums">
          <Sum name="paste.lands" detail={kindWords(landing)} count={count} />
          <Sum name="paste.refused" detail={say('paste.refused_stay')} count={landing.refused.length} />
        </dl>
        <Aside landing={landing} />
        {landing.unclear > 0 && <UnitQuestion page={page} clipboard={clipboard} held={held} />}
        {told.length > 0 && (
          <>
            <h3>{say('paste.reasons')}</h3>
            <ol className="tf-reasons">
              {told.map((reason) => {
                const [what, more] = reasonWords(reason, page.sentences)
                return (
                  <li key={reason.letter} className="tf-reason">
                    <span className={reason.isError ? 'tf-letter tf-letter-error' : 'tf-letter'}>
                      {reason.letter}
                    </span>
                    <span>
                      {what}
                      {more !== '' && <span className="tf-note tf-reason-more">{more}</span>}
                    </span>
                    <span className="tf-note">{say('findings.cells', { count: reason.cells.length })}</span>
                  </li>
                )
              })}
            </ol>
          </>
        )}
        <Conversions conversions={conversionsOf(landing)} unit={page.form.template.currency.unit} />
      </div>
      <footer className="tf-paste-foot">
        <button
          ref={land}
          type="button"
          className="tf-button tf-primary"
          aria-disabled={count === 0}
          onClick={() => count > 0 && clipboard.land()}
        >
          {count > 0 ? say('paste.land', { count }) : say('paste.land_none')}
        </button>
        <button
          type="button"
          className="tf-button"
          onClick={() => {
            clipboard.drop()
            page.returnToTable()
          }}
        >
          {say('findings.cancel')}
        </button>
        <span className="tf-note">{say('paste.one_undo')}</span>
      </footer>
    </section>
  )
}

function Sum({
  name,
  detail,
  count,
}: {
  readonly name: string
  readonly detail: string
  readonly count: number
}) {
  return (
    <div>
      <dt>{say(name)}</dt>
      <dd className="tf-note">{detail}</dd>
      <dd>{say('findings.cells', { count })}</dd>
    </div>
  )
}

/** 新填 5，改写 2，相同 1. */
function kindWords({ landed }: Landing): string {
  return (['new', 'changed', 'text', 'same'] as const)
    .map((kind) => ({ kind, count: landed.filter((cell) => cell.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => say(`paste.kind_${kind}`, { count }))
    .join('，')
}

/** What comes beside the cells: rows, and heads that were left out. */
function Aside({ landing }: { readonly landing: Landing }) {
  const words = [
    landing.newRows && say('paste.new_rows', { count: landing.newRows.count }),
    landing.headRows > 0 && say('paste.heads', { count: landing.headRows }),
  ].filter((one) => typeof one === 'string')
  return words.length > 0 && <p className="tf-note tf-paste-aside">{words.join('　')}</p>
}

/** ￥ alone says neither 元 nor the form's own unit: who knows is asked. */
function UnitQuestion({ page, clipboard, held }: HeldProps) {
  const units = [...new Set(['元', page.form.template.currency.unit])]
  return (
    <fieldset className="tf-paste-unit">
      <legend>{say('paste.unit_question', { count: held.landing.unclear })}</legend>
      {units.map((unit) => (
        <button
          key={unit}
          type="button"
          className="tf-button tf-small"
          onClick={() => clipboard.chooseUnit(unit)}
        >
          {say('paste.unit_is', { unit })}
        </button>
      ))}
    </fieldset>
  )
}

interface ConversionsProps {
  readonly conversions: readonly Conversion[]
  readonly unit: string
}

function Conversions({ conversions, unit }: ConversionsProps) {
  if (conversions.length === 0) return null
  return (
    <>
      <h3>
        {say('paste.conversions')}
        <span className="tf-note">
          {say('findings.cells', { count: conversions.reduce((sum, one) => sum + one.count, 0) })}
        </span>
      </h3>
      <ul className="tf-conversions">
        {conversions.map(({ code, from, first, count }) => (
          <li key={`${code} ${from}`}>
            <span>{count > 1 ? say('paste.and_more', { text: first.text, count }) : first.text}</span>
            <span className="tf-note">{say(`paste.as_${code}`, { from, unit })}</span>
            <span>{first.now}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

/** The panel takes room from the paper: what the block lies over is brought into what is left, its first cell above all. */
function useBlockInSight({ at }: HeldBlock) {
  const root = usePageRoot()
  useEffect(() => {
    for (const corner of ['.tb-edge-bottom.tb-edge-right', '.tb-edge-top.tb-edge-left']) {
      root().querySelector(`.tb-sheet ${corner}`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    }
  }, [at, root])
}

/** While a block is held, arrows carry it and Escape lets go of it, wherever the keyboard is; Enter presses a button. */
function useHeldKeys(page: FillPage, clipboard: Clipboard, land: React.RefObject<HTMLButtonElement | null>) {
  const root = usePageRoot()
  useEffect(() => {
    land.current?.focus({ preventScroll: true })
    const motions = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' } as const
    // The keyboard may be nowhere; but what is in another page's or program's control is not ours.
    const isOurs = ({ target }: Event) =>
      target === document.body || (target instanceof Node && root().contains(target))
    const onKeyDown = (event: KeyboardEvent) => {
      if (!isOurs(event)) return
      const motion = Object.hasOwn(motions, event.key) ? motions[event.key as keyof typeof motions] : null
      if (event.key === 'Escape') {
        clipboard.drop()
        page.returnToTable()
      } else if (motion && !event.altKey && !event.ctrlKey && !event.metaKey) page.sheet?.go(motion)
      else return
      event.preventDefault()
      event.stopPropagation()
    }
    // Where the mouse points the block goes; the keyboard stays with it.
    const onFocusIn = (event: FocusEvent) => {
      if (isOurs(event) && event.target instanceof Element && event.target.closest('.tb-sheet'))
        land.current?.focus({ preventScroll: true })
    }
    document.addEventListener('keydown', onKeyDown, true)
    document.addEventListener('focusin', onFocusIn)
    return () => {
      document.removeEventListener('keydown', onKeyDown, true)
      document.removeEventListener('focusin', onFocusIn)
    }
  }, [page, clipboard, land, root])
}
