import type { PaperPage } from '@tianbao/sheet'
import type { Measured } from './measure.ts'
import { PaperLineRow } from './PaperLineRow.tsx'
import { PaperTable } from './PaperTable.tsx'
import type { PaperSource } from './paper-source.ts'
import { paragraphsOf, sliceText } from './slice-text.ts'
import { pageRows, wholeRows } from './table-rows.ts'

/** The whole form on one endless page, to be measured. */
export function WholePaper({ source }: { readonly source: PaperSource }) {
  return (
    <>
      <div data-above="" className="tp-above">
        {source.above.map((line) => (
          <PaperLineRow key={line.id} line={line} />
        ))}
      </div>
      <PaperTable source={source} rows={wholeRows(source.grid)} isMeasured />
      <div className="tp-below">
        {source.below.map((line) => (
          <PaperLineRow key={line.id} line={line} measured={line.role} />
        ))}
      </div>
    </>
  )
}

interface PageBodyProps {
  readonly source: PaperSource
  readonly measured: Measured
  readonly page: PaperPage
}

/** What one page bears: the lines over the table, its part of the table, lines under it. */
export function PageBody({ source, measured, page }: PageBodyProps) {
  return (
    <>
      {page.hasAbove && (
        <div className="tp-above">
          {source.above.map((line) => (
            <PaperLineRow key={line.id} line={line} />
          ))}
        </div>
      )}
      {page.sheet && <PaperTable source={source} rows={pageRows(source, page.sheet, measured)} />}
      {page.below.length > 0 && (
        <div className="tp-below">
          {page.below.map(({ line: index, from, to }) => {
            const line = source.below[index]
            const ends = measured.lines.get(index)
            return (
              line && (
                <PaperLineRow
                  key={line.id}
                  line={line}
                  paragraphs={ends && sliceText(paragraphsOf(line.left ?? ''), ends, from, to)}
                />
              )
            )
          })}
        </div>
      )}
    </>
  )
}
