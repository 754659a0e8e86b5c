import { PaperSettings } from '../inspector/PaperSettings.tsx'
import { say } from '../messages/messages.ts'
import { Icon } from '../screen/Icon.tsx'
import type { PageBreak } from './page-breaks.ts'

interface PaperSideProps {
  readonly breaks: readonly PageBreak[]
  onShow(page: number): void
}

/** The paper's own settings, and where its pages end. */
export function PaperSide({ breaks, onShow }: PaperSideProps) {
  return (
    <aside className="d-paper-side" aria-label={say('page.paper')}>
      <h2>{say('page.paper')}</h2>
      <PaperSettings />
      <h2>{say('preview.breaks')}</h2>
      {breaks.length === 0 && <p className="d-none">{say('preview.no_breaks')}</p>}
      <ol>
        {breaks.map(({ page, words, isCut }) => (
          <li key={page}>
            <button type="button" onClick={() => onShow(page)}>
              <span>{say('preview.break', { from: page - 1, to: page })}</span>
              {say(isCut ? 'preview.break_within' : 'preview.break_before', { words })}
            </button>
          </li>
        ))}
      </ol>
      <footer>
        <button type="button" className="d-button" onClick={() => window.print()}>
          <Icon name="print" />
          {say('difference.print')}
        </button>
      </footer>
    </aside>
  )
}
