interface BugScreenProps {
  readonly error: Error
}

/** Where the program itself is wrong: said plainly, with what is safe and what to do. */
export function BugScreen({ error }: BugScreenProps) {
  return (
    <main className="p-message" role="alert">
      <h1>程序出了错，这一页停下了</h1>
      <p>填过的都在：已上传的在服务器，其余在本机。重新打开这一页就能接着填。</p>
      <p className="p-detail">{error.message}</p>
      <div className="p-actions">
        <button type="button" className="p-button" onClick={() => window.location.reload()}>
          重新打开
        </button>
      </div>
    </main>
  )
}
