import { useRef, useState } from 'react'
import type { CarryPreview, ChosenPlaces, Proposal, Side } from '../api/carry-api.ts'
import { Refused } from '../api/reach.ts'
import { versionWords } from '../fill/version-words.ts'
import { CarryFaces, FaceLegend } from './CarryFaces.tsx'
import { type CarryTab, CarryTabs } from './CarryTabs.tsx'
import { ChangeList } from './ChangeList.tsx'
import { isAnswered } from './decided.ts'
import { FieldTable } from './FieldTable.tsx'
import { ProposalList } from './ProposalList.tsx'
import { QuestionList } from './QuestionList.tsx'
import { useNextOpen } from './use-next-open.ts'

export interface CarryViewProps {
  readonly preview: CarryPreview
  /** What is begun or moved by it; `look`: nothing, it is only looked at. */
  readonly to: 'upgrade' | 'next' | 'look'
  /** What was said of cells that could take a part, by their addresses. */
  readonly said: ReadonlyMap<string, string>
  readonly tabs: CarryTab | null
  readonly onDecide: (at: string, text: string) => void
  readonly onBack: () => void
  readonly onRun: () => Promise<void>
  readonly onConfirm: (by: string, confirmed: readonly Proposal[], chosen: ChosenPlaces) => Promise<void>
}

/** Both forms face to face; what is to be decided and what changed at the side; every field below. */
export function CarryView(props: CarryViewProps) {
  const { preview, to, said, tabs, onDecide, onBack, onRun, onConfirm } = props
  const [trouble, setTrouble] = useState('')
  const [isBusy, setBusy] = useState(false)
  const side = useRef<HTMLElement>(null)
  useNextOpen(side)
  const { counts, questions, nodes, columns, faces } = preview
  const isLook = to === 'look'
  // How a figure is split is asked of the figure, not of the field.
  const proposals = preview.proposals.filter(({ is }) => is !== 'split')
  const isOpen = ({ chosen }: { readonly chosen: string | null }) => chosen === null
  const waiting = questions.filter((one) => !isAnswered(one, said))
  const open =
    waiting.length +
    nodes.filter(isOpen).length +
    columns.filter(isOpen).length +
    proposals.filter(({ isConfirmed }) => !isConfirmed).length
  const all = questions.length + nodes.length + columns.length + proposals.length + preview.undecided.length
  const cells = waiting.reduce((sum, one) => sum + one.to.length, 0)
  const rows = nodes.filter(isOpen).reduce((sum, one) => sum + one.count, 0)
  const run = (act: () => Promise<void>) => () => {
    // Pressed twice, it is begun once.
    if (isBusy) return
    setTrouble('')
    setBusy(true)
    act()
      .catch((error: unknown) =>
        setTrouble(error instanceof Refused ? error.message : '连不上服务器，没有办成。连上后再按。'),
      )
      .finally(() => setBusy(false))
  }
  const [was, now] = [sideWords(preview.from), sideWords(preview.to)]
  return (
    <div className="p-carry">
      <header className="p-top">
        <button type="button" className="p-bare" onClick={onBack}>
          ‹ {to === 'next' ? '任务' : '填报'}
        </button>
        <strong className="p-brand">{preview.to.title}</strong>
        <span className="p-note">{preview.to.regionName}</span>
        <span className="p-space" />
        <span className="p-said" role="status">
          {trouble}
        </span>
        {!isLook && (
          <>
            <button type="button" className="p-button" onClick={onBack}>
              {to === 'upgrade' ? '先不升级' : '先不带入'}
            </button>
            <button type="button" className="p-button p-primary" aria-disabled={isBusy} onClick={run(onRun)}>
              {to === 'upgrade' ? `升级到${versionWords(preview.to)}` : `开始 ${preview.to.year} 年度的表`}
            </button>
          </>
        )}
      </header>
      <main className="p-carry-main" tabIndex={-1}>
        <div className="p-heading">
          <h1>{to === 'upgrade' ? '两版对照' : '上年与今年'}</h1>
          {tabs && <CarryTabs {...tabs} onShow={(isLast) => run(() => tabs.onShow(isLast))()} />}
          <span className="p-note">{isLook ? '只看，不改动。' : countWords(counts, to)}</span>
          <span className="p-space" />
          <FaceLegend />
        </div>
        <CarryFaces faces={faces} was={was} now={now} note={noteOf(preview)} decided={said} />
        <details className="p-carry-fields" open={faces.was.length + faces.now.length === 0}>
          <summary>逐栏列出</summary>
          <FieldTable
            fields={preview.fields}
            was={to === 'upgrade' ? versionWords(preview.from) : `${preview.from.year} 年度`}
            now={to === 'upgrade' ? versionWords(preview.to) : `${preview.to.year} 年度`}
          />
        </details>
      </main>
      <aside className="p-carry-side" ref={side}>
        {all > 0 && !isLook && (
          <section aria-labelledby="decide-title">
            <header className="p-aside-head">
              <h2 id="decide-title">要你定 {open}</h2>
              {open > 0 && <span className="p-note">系统不猜，不定的留空</span>}
            </header>
            <QuestionList questions={questions} decided={said} onDecide={onDecide} />
            {preview.undecided.map(({ from, title }) => (
              <p key={from} className="p-carry-ask">
                “{title}”去处不止一个，留在原表。
              </p>
            ))}
            <ProposalList
              preview={preview}
              proposals={proposals}
              isBusy={isBusy}
              onConfirm={(by, all, chosen) => run(() => onConfirm(by, all, chosen))()}
            />
          </section>
        )}
        <ChangeList changes={preview.changes} was={preview.from} now={preview.to} />
      </aside>
      <footer className="p-carry-foot">
        <span>
          可带入 <b>{counts.kept + counts.moved + counts.changed}</b> 格
          {!isLook && open === 0 && all > 0 && '　要你定的都定了'}
          {!isLook && open > 0 && (
            <>
              　要你定{' '}
              <b>{openWords({ cells, rows, others: open - waiting.length - nodes.filter(isOpen).length })}</b>
            </>
          )}
        </span>
        <span className="p-space" />
        <span>
          <kbd>F8</kbd> 下一处
        </span>
        {to === 'next' && <span>开始后可以全部取回</span>}
      </footer>
    </div>
  )
}

function sideWords({ year, version }: Side): string {
  return version === null ? `${year} 年度` : `${year} 年度第 ${version} 版`
}

/** What the right side shows: nothing is done yet, and last year's figure of this year is where it goes. */
function noteOf({ from, to }: CarryPreview): string {
  return from.year === to.year ? '预览' : `预览，${from.year}年列带入的是上年填的数`
}

/** 4 格、6 行: what waits for a person, by what is asked of him. */
function openWords({ cells, rows, others }: Readonly<Record<'cells' | 'rows' | 'others', number>>): string {
  const told = [cells > 0 && `${cells} 格`, rows > 0 && `${rows} 行`, others > 0 && `另 ${others} 处`]
  return told.filter((words) => words !== false).join('、')
}

/** What becomes of how many cells; what is none is not told. */
function countWords(
  { kept, moved, changed, asked, left, archived }: CarryPreview['counts'],
  to: CarryViewProps['to'],
): string {
  const told = [
    kept > 0 && `${kept} 格照原样`,
    moved > 0 && `${moved} 格换了位置`,
    changed > 0 && `${changed} 格换算或改读，${to === 'upgrade' ? '升级' : '带入'}后要核对`,
    asked > 0 && `${asked} 个数要你定`,
    left > 0 && `${left} 个值没有位置，留存`,
    archived > 0 && `${archived} 个值按年度留在原表`,
  ].filter((words) => words !== false)
  return told.length === 0 ? '原表还没有填，没有可带的。' : `${told.join('；')}。原来的一份不改动。`
}
