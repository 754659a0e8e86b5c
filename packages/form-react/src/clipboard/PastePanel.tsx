import { useId, useRef } from 'react'
import { useStore } from 'zustand'
import { say } from '../messages/messages.ts'
import type { FillPage } from '../page/fill-page-types.ts'
import { usePage } from '../page/page-context.ts'
import { BlockPicture } from './BlockPicture.tsx'
import { ConversionList } from './ConversionList.tsx'
import type { Clipboard, HeldBlock } from './clipboard-types.ts'
import { conversionsOf } from './conversions.ts'
import { type Landing, writtenCells } from './landing.ts'
import { reasonWords } from './reason-words.ts'
import { SpreadList } from './SpreadList.tsx'
import { UnitQuestion } from './UnitQuestion.tsx'
import { useBlockInSight, useHeldKeys } from './use-held-block.ts'

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
        <SpreadList clipboard={clipboard} held={held} />
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
        <ConversionList conversions={conversionsOf(landing)} unit={page.form.template.currency.unit} />
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
  const coming = landing.newRows.reduce((sum, { count }) => sum + count, 0)
  const words = [
    coming > 0 && say('paste.new_rows', { count: coming }),
    landing.headRows > 0 && say('paste.heads', { count: landing.headRows }),
  ].filter((one) => typeof one === 'string')
  return words.length > 0 && <p className="tf-note tf-paste-aside">{words.join('　')}</p>
}
