import { useState } from 'react'
import type { SubmissionLine, TemplateLine } from '../api/api.ts'
import { LoadingLine } from '../LoadingLine.tsx'
import { navigate } from '../router.ts'
import { ListSearch } from './ListSearch.tsx'
import { ProblemSummary } from './ProblemSummary.tsx'
import { SubmissionRow } from './SubmissionRow.tsx'
import { isComplete, isInStage, isSought, type Stage } from './shown-lines.ts'
import { TemplateList } from './TemplateList.tsx'
import { type ListState, useList } from './use-list.ts'
import { useRegionKey } from './use-region-key.ts'
import { WhichForm } from './WhichForm.tsx'
import '../page-parts.css'
import './list.css'
import './list-table.css'
import './list-aside.css'
import './seldom.css'
import './totals.css'

/** What is being filled, how far along it is, and what else can be begun. */
export function ListPage() {
  const list = useList()
  useRegionKey()
  const [sought, setSought] = useState('')
  const [stage, setStage] = useState<Stage>('all')
  const shown = (list.submissions ?? []).filter((line) => isInStage(line, stage) && isSought(line, sought))
  const showAll = () => {
    setSought('')
    setStage('all')
  }
  return (
    <div className="p-list-page">
      <header className="p-top">
        <strong className="p-brand">填报</strong>
        <span className="p-space" />
        <button type="button" className="p-bare" onClick={() => navigate({ page: 'try' })}>
          试填
        </button>
        <a className="p-bare" href="/designer/">
          设计表样
        </a>
        <span className="p-said" role="status">
          {list.notice}
        </span>
        <ListSearch sought={sought} onSeek={setSought} />
      </header>
      {list.isBusy && <LoadingLine words="正在办" />}
      <main className="p-main">
        <div className="p-heading">
          <h1>任务</h1>
          <Stages submissions={list.submissions} stage={stage} onStage={setStage} />
        </div>
        <Submissions list={list} shown={shown} onShowAll={showAll} />
      </main>
      <aside className="p-aside" aria-labelledby="templates-title" aria-keyshortcuts="F6">
        <header className="p-aside-head">
          <h2 id="templates-title">可填的表</h2>
          {list.templates && <span className="p-note">{list.templates.length} 张</span>}
          <span className="p-key" aria-hidden="true">
            F6
          </span>
        </header>
        <TemplateList
          templates={list.templates}
          begun={begunBy(list.submissions)}
          onStart={(template) => start(list, template)}
        />
        {list.submissions && <ProblemSummary submissions={list.submissions} />}
        {list.templates && list.templates.length > 0 && <WhichForm templates={list.templates} />}
      </aside>
    </div>
  )
}

async function start(list: ListState, template: TemplateLine): Promise<void> {
  const id = await list.create(template)
  if (id !== null) navigate({ page: 'fill', id })
}

/** How many submissions of each template there are, by the template's digest. */
function begunBy(submissions: readonly SubmissionLine[] | null): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { digest } of submissions ?? []) counts.set(digest, (counts.get(digest) ?? 0) + 1)
  return counts
}

interface StagesProps {
  readonly submissions: readonly SubmissionLine[] | null
  readonly stage: Stage
  readonly onStage: (stage: Stage) => void
}

const stages = [
  ['all', '全部'],
  ['open', '在填'],
  ['complete', '填完'],
] as const satisfies readonly (readonly [Stage, string])[]

/** How many are at which stage; pressed, only those are listed. */
function Stages({ submissions, stage, onStage }: StagesProps) {
  if (!submissions || submissions.length === 0) return null
  return (
    <span className="p-stages">
      {stages.map(([own, words]) => (
        <button
          key={own}
          type="button"
          className="p-stage"
          aria-pressed={stage === own}
          onClick={() => onStage(own)}
        >
          {words} {submissions.filter((line) => isInStage(line, own)).length}
        </button>
      ))}
    </span>
  )
}

interface SubmissionsProps {
  readonly list: ListState
  readonly shown: readonly SubmissionLine[]
  readonly onShowAll: () => void
}

function Submissions({ list, shown, onShowAll }: SubmissionsProps) {
  const { submissions, trouble } = list
  if (trouble !== null) {
    return (
      <div className="p-empty" role="alert">
        <p>{trouble}</p>
        <button type="button" className="p-button" onClick={list.reload}>
          再试一次
        </button>
      </div>
    )
  }
  if (!submissions) return <LoadingLine words="正在取任务" />
  if (submissions.length === 0) {
    return (
      <div className="p-empty">
        <p>还没有在填的表。从右边选一张，按“开始填报”。</p>
      </div>
    )
  }
  if (shown.length === 0) {
    return (
      <div className="p-empty">
        <p>没有这样的表。</p>
        <button type="button" className="p-button" onClick={onShowAll}>
          看全部 {submissions.length} 份
        </button>
      </div>
    )
  }
  const groups = [
    { title: '在填', lines: shown.filter((line) => !isComplete(line)) },
    { title: '填完', lines: shown.filter(isComplete) },
  ].filter((group) => group.lines.length > 0)
  return (
    <table className="p-table">
      <thead>
        <tr>
          <th scope="col">表</th>
          <th scope="col">年度</th>
          <th scope="col">地区</th>
          <th scope="col">进度</th>
          <th scope="col">问题</th>
          <th scope="col">上次改动</th>
          <th scope="col">
            <span className="p-unseen">可以做的</span>
          </th>
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.title}>
          <tr className="p-group">
            <th scope="rowgroup" colSpan={7}>
              {group.title}　{group.lines.length}
            </th>
          </tr>
          {group.lines.map((line) => (
            <SubmissionRow key={line.id} line={line} list={list} />
          ))}
        </tbody>
      ))}
    </table>
  )
}
