import { useRef, useState } from 'react'
import type { CarryPreview, ChosenNode, Proposal, Side } from '../api/carry-api.ts'
import { Refused } from '../api/reach.ts'
import { versionWords } from '../fill/version-words.ts'
import { CarryFaces, FaceLegend } from './CarryFaces.tsx'
import { ChangeList } from './ChangeList.tsx'
import { type Decided, decidedValues, isAnswered } from './decided.ts'
import { FieldTable } from './FieldTable.tsx'
import { ProposalList } from './ProposalList.tsx'
import { QuestionList } from './QuestionList.tsx'
import { useNextOpen } from './use-next-open.ts'

export interface CarryViewProps {
  readonly preview: CarryPreview
  readonly to: 'upgrade' | 'next'
  readonly onBack: () => void
  readonly onRun: (decided: readonly Decided[]) => Promise<void>
  readonly onConfirm: (
    by: string,
    confirmed: readonly Proposal[],
    nodes: readonly ChosenNode[],
  ) => Promise<void>
}

/** Both forms face to face; what is to be decided and what changed at the side; every field below. */
export function CarryView({ preview, to, onBack, onRun, onConfirm }: CarryViewProps) {
  const [trouble, setTrouble] = useState('')
  const [isBusy, setBusy] = useState(false)
  const [said, setSaid] = useState<ReadonlyMap<string, string>>(new Map())
  const side = useRef<HTMLElement>(null)
  useNextOpen(side)
  const { counts, questions, nodes, faces } = preview
  // How a figure is split is asked of the figure, not of the field.
  const proposals = preview.proposals.filter(({ is }) => is !== 'split')
  const open =
    questions.filter((one) => !isAnswered(one, said)).length +
    nodes.filter(({ chosen }) => chosen === null).length +
    proposals.filter(({ isConfirmed }) => !isConfirmed).length
  const untold = preview.undecided.filter(({ from }) => !questions.some(({ at }) => at === from))
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
          ‹ {to === 'upgrade' ? '填报' : '任务'}
        </button>
        <strong className="p-brand">{preview.to.title}</strong>
        <span className="p-note">{preview.to.regionName}</span>
        <span className="p-space" />
        <span className="p-said" role="status">
          {trouble}
        </span>
        <button type="button" className="p-button" onClick={onBack}>
          {to === 'upgrade' ? '先不升级' : '先不带入'}
        </button>
        <button
          type="button"
          className="p-button p-primary"
          aria-disabled={isBusy}
          onClick={run(() => onRun(decidedValues(questions, said)))}
        >
          {to === 'upgrade' ? `升级到${versionWords(preview.to)}` : `开始 ${preview.to.year} 年度的表`}
        </button>
      </header>
      <main className="p-carry-main" tabIndex={-1}>
        <div className="p-heading">
          <h1>{to === 'upgrade' ? '两版对照' : '上年与今年'}</h1>
          <span className="p-note">{countWords(counts, to)}</span>
          <span className="p-space" />
          <FaceLegend />
        </div>
        <CarryFaces faces={faces} was={was} now={now} decided={said} />
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
        {(open > 0 || questions.length + nodes.length + proposals.length + untold.length > 0) && (
          <section aria-labelledby="decide-title">
            <header className="p-aside-head">
              <h2 id="decide-title">要你定 {open}</h2>
              {open > 0 && <span className="p-note">系统不猜，不定的留空</span>}
            </header>
            <QuestionList
              questions={questions}
              decided={said}
              onDecide={(at, text) => setSaid((before) => new Map(before).set(at, text))}
            />
            {untold.map(({ from, title }) => (
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
          可带入 <b>{counts.kept + counts.moved + counts.changed}</b> 格　要你定 <b>{open}</b> 处
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

/** What becomes of how many cells; what is none is not told. */
function countWords(
  { kept, moved, changed, left, archived }: CarryPreview['counts'],
  to: CarryViewProps['to'],
): string {
  const told = [
    kept > 0 && `${kept} 格照原样`,
    moved > 0 && `${moved} 格换了位置`,
    changed > 0 && `${changed} 格换算或改读，${to === 'upgrade' ? '升级' : '带入'}后要核对`,
    left > 0 && `${left} 个值没有位置，留存`,
    archived > 0 && `${archived} 个值按年度留在原表`,
  ].filter((words) => words !== false)
  return told.length === 0 ? '原表还没有填，没有可带的。' : `${told.join('；')}。原来的一份不改动。`
}
