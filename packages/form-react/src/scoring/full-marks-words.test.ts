import { readClause } from '@tianbao/reading'
import { defaultSettings, evidenceOf, type InputName } from '@tianbao/scoring'
import { expect, test } from 'vitest'
import { say } from '../messages/messages.ts'
import { fullMarksWords } from './full-marks-words.ts'

/** Every input, each once: one that is forgotten here does not compile. */
const inputs: Readonly<Record<InputName, true>> = {
  value: true,
  unit: true,
  target: true,
  targetUnit: true,
  targetOperator: true,
  ref: true,
  full: true,
  met: true,
  count: true,
  counts: true,
  bonus: true,
  missing: true,
  delay: true,
  ratio: true,
  flags: true,
  veto: true,
  label: true,
  given: true,
  first: true,
  rank: true,
}

test('the page has a name for everything that a clause may ask for', () => {
  for (const name of Object.keys(inputs)) expect(say(`score.input.${name}`)).not.toBe('')
})

test('of several counts none is asked for', () => {
  const reading = readClause('每发生一起事故扣2分，每次投诉扣1分')
  const evidence = evidenceOf(reading, { counts: [1, 2], full: 10 }, defaultSettings)
  expect(fullMarksWords(evidence?.fullMarks ?? [])).toEqual(['各次数为 0'])
})
