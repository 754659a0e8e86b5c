import { SheetTable } from '@tianbao/sheet-react'
import { usePage } from '../page/page-context.ts'
import { RowTools } from '../paper/RowTools.tsx'
import { SheetLine } from '../paper/SheetLine.tsx'

const rowTools = <RowTools />

/** The official form as it is printed: the lines over the table, the table, the lines under it. */
export function SheetField() {
  const page = usePage()
  const { sheet } = page.form.template
  if (!sheet || !page.sheet) return null
  return (
    <div className="tf-paper">
      {sheet.above?.map((line) => (
        <SheetLine key={line.id} line={line} />
      ))}
      <SheetTable
        state={page.sheet}
        label={page.form.template.title}
        onMark={page.openNumber}
        beside={rowTools}
        {...(page.clipboard ? { acts: page.clipboard.acts } : {})}
      />
      {sheet.below?.map((line) => (
        <SheetLine key={line.id} line={line} />
      ))}
    </div>
  )
}
