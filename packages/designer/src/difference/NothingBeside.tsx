import { say } from '../messages/messages.ts'

/** Said where there is no other template beside this one: why it could not be fetched, or that there is none. */
export function NothingBeside({ trouble }: { readonly trouble: string | null }) {
  return trouble === null ? (
    <p className="d-empty">{say('difference.alone')}</p>
  ) : (
    <p className="d-empty" role="alert">
      {trouble}
    </p>
  )
}
