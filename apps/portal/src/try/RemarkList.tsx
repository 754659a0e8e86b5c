import type { Remark } from './judge/protocol.ts'

interface RemarkListProps {
  readonly remarks: readonly Remark[]
  /** Goes to where a remark stands. */
  readonly onGo?: (remark: Remark) => void
}

const kinds = { error: '错误', warning: '警告', hint: '提示' } as const

/** Remarks in the order in which they were made, each with its place. */
export function RemarkList({ remarks, onGo }: RemarkListProps) {
  return (
    <ol className="p-remarks">
      {remarks.map((remark, index) => (
        <li key={index} className={`p-remark p-remark-${remark.severity}`}>
          <span className="p-unseen">{kinds[remark.severity]}</span>
          {onGo ? (
            <button type="button" className="p-remark-go" onClick={() => onGo(remark)}>
              {remark.text}
            </button>
          ) : (
            <span>{remark.text}</span>
          )}
          {remark.at !== '' && <code className="p-place">{remark.at}</code>}
        </li>
      ))}
    </ol>
  )
}
