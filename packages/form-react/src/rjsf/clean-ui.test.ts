import { expect, test } from 'vitest'
import { cleanUi } from './clean-ui.ts'

test('hints say words, order, widgets by either name, and what an emptied control stands for', () => {
  const hints = {
    'ui:order': ['b'],
    a: { 'ui:widget': 'RadioWidget', 'ui:options': { inline: true }, 'ui:emptyValue': null },
    b: { 'ui:options': { inputType: 'tel', accept: '.pdf' }, 'ui:autocomplete': 'name', 'ui:emptyValue': '' },
  }
  expect(cleanUi(hints)).toEqual({
    'ui:order': ['b', '*'],
    a: { 'ui:widget': 'radio', 'ui:inline': true, 'ui:emptyValue': null },
    b: { 'ui:inputType': 'tel', 'ui:accept': '.pdf', 'ui:autocomplete': 'name', 'ui:emptyValue': '' },
  })
})

test('styles, classes, form actions, other kinds of input and the focus are not for a hint to say', () => {
  const hints = {
    'ui:style': { color: 'red' },
    'ui:classNames': 'x',
    'ui:rootFieldId': 'x',
    a: {
      'ui:widget': 'mine',
      'ui:autofocus': true,
      'ui:options': { inputType: 'image', emptyValue: { a: 1 } },
    },
  }
  expect(cleanUi(hints)).toEqual({ a: {} })
})
