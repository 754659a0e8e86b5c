/** Something is on its way: a thin line, and the words for those who cannot see it. */
export function LoadingLine() {
  return (
    <div className="p-loading" role="progressbar" aria-label="正在打开" aria-valuetext="正在打开">
      <span />
    </div>
  )
}
