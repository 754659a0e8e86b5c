import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { later } from './later.tsx'

test('a part that was fetched ahead is there at once; one that could not be fetched is tried again', async () => {
  let isAway = true
  const { Part, fetch } = later(async () => {
    if (isAway) throw new TypeError('Failed to fetch')
    return ({ name }: { readonly name: string }) => <b>{name}</b>
  })
  await fetch()
  expect(renderToStaticMarkup(<Part name="历史" />)).toBe('')
  isAway = false
  await fetch()
  expect(renderToStaticMarkup(<Part name="历史" />)).toBe('<b>历史</b>')
})
