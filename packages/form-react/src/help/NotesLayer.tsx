import { say } from '../messages/messages.ts'
import { usePage } from '../page/page-context.ts'
import { Layer } from './Layer.tsx'
import { notesOf } from './notes-of.ts'

/** 填报说明, whole. */
export function NotesLayer() {
  const { form } = usePage()
  return (
    <Layer title={say('page.notes')} className="tf-notes">
      {notesOf(form.template).map(({ isHeading, words }, index) =>
        isHeading ? <h3 key={index}>{words}</h3> : <p key={index}>{words}</p>,
      )}
    </Layer>
  )
}
