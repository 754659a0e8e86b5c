import { navigate } from './router.ts'

/** An address that names no page. */
export function NotFound() {
  return (
    <main className="p-message">
      <h1>没有这一页</h1>
      <p>地址可能抄漏了几个字。</p>
      <button type="button" className="p-button" onClick={() => navigate({ page: 'list' })}>
        回到任务
      </button>
    </main>
  )
}
