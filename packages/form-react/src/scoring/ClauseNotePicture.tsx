import type { ClauseReading } from '@tianbao/reading'
import type { ScoreInput, ScoringSettings } from '@tianbao/scoring'
import { useDeferredValue } from 'react'
import { ClausePicture } from './ClausePicture.tsx'
import { ClauseWords } from './ClauseWords.tsx'
import '../styles/scoring.css'

interface ClauseNotePictureProps {
  readonly reading: ClauseReading
  readonly settings: ScoringSettings
  readonly input: ScoreInput
  readonly isBrief: boolean
}

/** A clause that is being typed, as a picture; what was not understood in it is underlined. */
export function ClauseNotePicture(props: ClauseNotePictureProps) {
  // A key is not held up by a picture.
  const { reading, settings, input, isBrief } = useDeferredValue(props)
  const { rule } = reading
  if (rule === null) return <ClauseWords reading={reading} />
  return <ClausePicture rule={rule} settings={settings} input={input} isBrief={isBrief} />
}
