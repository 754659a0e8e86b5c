import { useState } from 'react'
import type { CarryPreview, Proposal, Side } from '../api/carry-api.ts'
import { Refused } from '../api/reach.ts'
import { versionWords } from '../fill/version-words.ts'
import { ChangeList } from './ChangeList.tsx'
import { FieldTable } from './FieldTable.tsx'
import { ProposalList } from './ProposalList.tsx'

export interface CarryViewProps {
  readonly preview: CarryPreview
  readonly to: 'upgrade' | 'next'
  readonly onBack: () => void
  readonly onRun: () => Promise<void>
  readonly onConfirm: (by: string, confirmed: readonly Proposal[]) => Promise<void>
}

/** Both forms beside each other, field by field; what is to be decided and what changed at the side. */
export function CarryView({ preview, to, onBack, onRun, onConfirm }: CarryViewProps) {
  const [trouble, setTrouble] = useState('')
  const [isBusy, setBusy] = useState(false)
  const { counts } = preview
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
        <button type="button" className="p-button p-primary" aria-disabled={isBusy} onClick={run(onRun)}>
          {to === 'upgrade' ? `升级到${versionWords(preview.to)}` : `开始 ${preview.to.year} 年度的表`}
        </button>
      </header>
      <main className="p-carry-main" tabIndex={-1}>
        <div className="p-heading">
          <h1>{to === 'upgrade' ? '两版对照' : '上年与今年'}</h1>
          <span className="p-note">
            {sideWords(preview.from)} → {sideWords(preview.to)}
          </span>
        </div>
        <p className="p-carry-counts">{countWords(counts)}</p>
        <FieldTable
          fields={preview.fields}
          was={to === 'upgrade' ? versionWords(preview.from) : `${preview.from.year} 年度`}
          now={to === 'upgrade' ? versionWords(preview.to) : `${preview.to.year} 年度`}
        />
      </main>
      <aside className="p-carry-side">
        <ProposalList
          preview={preview}
          isBusy={isBusy}
          onConfirm={(by, all) => run(() => onConfirm(by, all))()}
        />
        <ChangeList changes={preview.changes} was={preview.from} now={preview.to} />
      </aside>
    </div>
  )
}

function sideWords({ year, version }: Side): string {
  return version === null ? `${year} 年度` : `${year} 年度第 ${version} 版`
}

/** What becomes of how many cells; what is none is not told. */
function countWords({ kept, moved, changed, left, archived }: CarryPreview['counts']): string {
  const told = [
    kept > 0 && `${kept} 格照原样`,
    moved > 0 && `${moved} 格换了位置`,
    changed > 0 && `${changed} 格换算或改读，升级后要核对`,
    left > 0 && `${left} 个值没有位置，留存`,
    archived > 0 && `${archived} 个值按年度留在原表`,
  ].filter((words) => words !== false)
  return told.length === 0 ? '原表还没有填，没有可带的。' : `${told.join('；')}。原来的一份不改动。`
}
