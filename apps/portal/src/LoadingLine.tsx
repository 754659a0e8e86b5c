interface LoadingLineProps {
  /** What is on its way. */
  readonly words?: string
}

/** Something is on its way: a thin line, and the words for those who cannot see it. */
export function LoadingLine({ words = '正在打开' }: LoadingLineProps) {
  return (
    <div className="p-loading" role="progressbar" aria-label={words} aria-valuetext={words}>
      <span />
    </div>
  )
}
