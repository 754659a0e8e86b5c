import type { Json } from '@tianbao/edit'
import { describe, expect, test, vi } from 'vitest'
import differences from './differences.json' with { type: 'json' }
import type { Logic } from './logic.ts'
import { portability } from './portability.ts'
import { operators } from './testing/programs.ts'

const v = (path: string) => ({ var: path })
const reasons = (logic: Logic, samples: readonly Json[] = []) =>
  portability(logic, operators, samples).reasons.map(({ code, params }) =>
    [code.replace('rules.portable.', ''), ...Object.values(params)].join(' '),
  )

describe('whether a rule means the same elsewhere', () => {
  test.each<[string, Logic, readonly string[]]>([
    ['plain logic does', { if: [{ '==': [v('a'), 1] }, 'x', { cat: [v('b'), 'y'] }] }, []],
    ['exact decimals may show', { '<=': [{ '+': [v('a'), v('b')] }, 1] }, ['exact +']],
    [
      'our own operators do not exist there',
      { near: [{ sum: [v('a')] }, 1] },
      ['own_operator near', 'own_operator sum'],
    ],
    [
      'nor those that are only proposed',
      { '??': [{ val: ['a', 'b'] }, 0] },
      ['own_operator ??', 'own_operator val'],
    ],
    [
      'nor the names of a row',
      { map: [v('a'), { '==': [v('$row.x'), v('$year')] }] },
      ['name $row', 'name $year'],
    ],
    ['nor where they are looked for', { missing: ['$row.x'] }, ['name $row']],
    [
      'paths into what objects have by themselves differ',
      { '>': [v('a.length'), 1] },
      ['own_properties length'],
    ],
    ['a computed path may be anything', { var: { cat: ['a.', v('k')] } }, ['computed_path']],
    ['what the gate refuses is not judged', { nope: [1] }, ['refused']],
  ])('%s', (_, logic, expected) => {
    expect(reasons(logic)).toEqual(expected)
  })

  test('a hint does not make a rule unportable, a warning does', () => {
    expect(portability({ '+': [v('a'), 1] }, operators).isPortable).toBe(true)
    expect(portability({ sum: [v('a'), 1] }, operators).isPortable).toBe(false)
  })

  test('is tried on samples, against the reference', () => {
    const logic = { '+': [v('a'), 1] }
    expect(reasons(logic, [{ a: 1 }, { a: 0.1 }])).toEqual(['exact +'])
    expect(reasons({ '/': [1, v('a')] }, [{ a: 0 }])).toEqual(['exact /'])
    expect(reasons({ '<': [{ '/': [1, v('a')] }, 5] }, [{ a: 1 }, { a: 0 }])).toEqual([
      'exact /',
      'answers_differ',
    ])
    expect(reasons({ cat: [v('a')] }, [{ a: { toString: 1 } }])).toEqual(['answers_differ'])
    expect(
      reasons({ reduce: [v('a'), { cat: [v('accumulator'), v('accumulator')] }, 'x'] }, [
        { a: Array(40).fill(1) },
      ]),
    ).toEqual(['answers_differ'])
  })

  test('asks the reference nothing that would print', () => {
    const print = vi.spyOn(console, 'log').mockImplementation(() => {})
    expect(reasons({ log: [v('a')] }, [{ a: 1 }])).toEqual(['log'])
    expect(print).not.toHaveBeenCalled()
    print.mockRestore()
  })

  test('has a reason for every rule of the published list of differences whose value differs', () => {
    for (const { logic, data } of differences)
      expect([logic, portability(logic as Logic, operators, [data as Json]).reasons.length > 0]).toEqual([
        logic,
        true,
      ])
  })
})
