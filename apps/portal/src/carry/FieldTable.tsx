import { useState } from 'react'
import type { CarryPreview } from '../api/carry-api.ts'

type Field = CarryPreview['fields'][number]

interface FieldTableProps {
  readonly fields: readonly Field[]
  /** What the two sides are called. */
  readonly was: string
  readonly now: string
}

const fates = {
  left: '没有位置',
  changed: '换了数',
  moved: '换了位置',
  archived: '留在原表',
  kept: '照原样',
} as const

/** Field by field: what it said, where that goes and what it says there. What stays as it is comes last, folded. */
export function FieldTable({ fields, was, now }: FieldTableProps) {
  const [isWhole, setWhole] = useState(false)
  const telling = fields.filter(({ is }) => is !== 'kept')
  const kept = fields.length - telling.length
  const shown = isWhole || telling.length === 0 ? fields : telling
  return (
    <>
      <table className="p-carry-table">
        <thead>
          <tr>
            <th scope="col">来历</th>
            <th scope="col">{was}的栏目</th>
            <th scope="col">原来</th>
            <th scope="col">{now}的栏目</th>
            <th scope="col">带入</th>
            <th scope="col">格</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((field) => (
            <FieldRow key={field.from} field={field} />
          ))}
        </tbody>
      </table>
      {kept > 0 && telling.length > 0 && (
        <button
          type="button"
          className="p-bare p-carry-more"
          aria-expanded={isWhole}
          onClick={() => setWhole(!isWhole)}
        >
          {isWhole ? '收起照原样的' : `另有 ${kept} 个栏目照原样，全部列出`}
        </button>
      )}
    </>
  )
}

function FieldRow({ field }: { readonly field: Field }) {
  const { is, title, to, samples, carried, left } = field
  return (
    <tr className={`p-carry-${is}`}>
      <td>
        <span className="p-carry-fate">{fates[is]}</span>
      </td>
      <th scope="row">{title}</th>
      <td className="p-carry-values">
        {samples.map(({ was }) => (
          <div key={was}>{was}</div>
        ))}
      </td>
      <td>{to.length === 0 ? <span className="p-note">—</span> : to.join('、')}</td>
      <td className="p-carry-values">
        {samples.map(({ was, now }) => (
          <div key={was}>{now ?? <span className="p-note">留存</span>}</div>
        ))}
      </td>
      <td className="p-carry-count">
        {carried > 0 && <div>{carried}</div>}
        {left.map(({ reason, count, message }) => (
          <div key={reason} className="p-note">
            {count}　{message}
          </div>
        ))}
      </td>
    </tr>
  )
}
