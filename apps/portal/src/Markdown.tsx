import type { Markdown as Reader } from 'markdown-to-jsx/react'
import { type ComponentProps, lazy, Suspense } from 'react'

const Loaded = lazy(async () => ({ default: (await import('markdown-to-jsx/react')).Markdown }))

/** Markdown for RJSF, in whose place the build puts this: the text as it is, until the reader of Markdown is there. */
export function Markdown(props: ComponentProps<typeof Reader>) {
  return (
    <Suspense fallback={props.children}>
      <Loaded {...props} />
    </Suspense>
  )
}
