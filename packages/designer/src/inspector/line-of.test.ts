import { expect, test } from 'vitest'
import { ezhou } from '../rules/fixtures/ezhou.fixture.ts'
import { lineOf } from './line-of.ts'

const [line] = ezhou.sheet?.above ?? []

test('a line is inspected by whichever of its parts is selected', () => {
  for (const side of ['left', 'centre', 'right'])
    expect(lineOf(ezhou.sheet, [`${line?.id}.${side}`, 'other'])).toBe(line)
})

test('a cell, a band, nothing are no line', () => {
  expect(lineOf(ezhou.sheet, ['money#current'])).toBeUndefined()
  expect(lineOf(ezhou.sheet, [])).toBeUndefined()
  expect(lineOf(undefined, [`${line?.id}.left`])).toBeUndefined()
})
