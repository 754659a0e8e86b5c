import { Paper, type PaperSource } from '@tianbao/sheet-react'
import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { usePage } from '../page/page-context.ts'
import { paperFoot } from './paper-foot.tsx'
import { paperOf } from './paper-of.ts'

/** The pages that the browser prints from the filling page, made when it is about to. */
export function PrintedPaper() {
  const page = usePage()
  const [source, setSource] = useState<PaperSource | null>(null)
  useEffect(() => {
    // The browser waits for nothing: the pages stand in the document when this returns.
    const prepare = () => {
      if (page.store.getState().prints !== 'form') return
      page.sheet?.settle()
      flushSync(() => setSource(paperOf(page.form)))
    }
    const drop = () => setSource(null)
    window.addEventListener('beforeprint', prepare)
    window.addEventListener('afterprint', drop)
    return () => {
      window.removeEventListener('beforeprint', prepare)
      window.removeEventListener('afterprint', drop)
    }
  }, [page])
  return (
    source && (
      <div className="tp-printed">
        <Paper source={source} foot={paperFoot(page.form.template)} />
      </div>
    )
  )
}
