/** A state of the automaton: the runs of a text that end at the same places. */
interface State {
  readonly next: Map<string, State>
  /** The state of the longest shorter runs that end at more places; null at the beginning. */
  link: State | null
  /** Characters of its longest run. */
  readonly length: number
}

/** The longest run of characters that two texts share, the first of several in b. Linear in both, whatever they are. */
export function sharedRun(a: string, b: string): string {
  const start = automatonOf(a)
  const characters = [...b]
  let state = start
  let length = 0
  let best = { length: 0, end: 0 }
  for (const [position, character] of characters.entries()) {
    while (state.link !== null && !state.next.has(character)) {
      state = state.link
      length = state.length
    }
    const next = state.next.get(character)
    if (next === undefined) continue
    state = next
    length += 1
    if (length > best.length) best = { length, end: position + 1 }
  }
  return characters.slice(best.end - best.length, best.end).join('')
}

/** The suffix automaton of a text: walked from its first state, it goes through exactly the runs of that text. */
function automatonOf(text: string): State {
  const start: State = { next: new Map(), link: null, length: 0 }
  let last = start
  for (const character of text) last = extend(last, character, start)
  return start
}

function extend(last: State, character: string, start: State): State {
  const whole: State = { next: new Map(), link: start, length: last.length + 1 }
  let from: State | null = last
  while (from !== null && !from.next.has(character)) {
    from.next.set(character, whole)
    from = from.link
  }
  const known = from?.next.get(character)
  if (from === null || known === undefined) return whole
  whole.link = known.length === from.length + 1 ? known : splitOff(known, from, character)
  return whole
}

/** The part of a state whose runs end at one more place now: those as long as `from` and this character, or shorter. */
function splitOff(known: State, from: State, character: string): State {
  const part: State = { next: new Map(known.next), link: known.link, length: from.length + 1 }
  known.link = part
  let state: State | null = from
  while (state !== null && state.next.get(character) === known) {
    state.next.set(character, part)
    state = state.link
  }
  return part
}
