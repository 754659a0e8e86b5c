/**
 * A piece of a text with holes. A variable is one of the rules' (`{$year-1}` is `{ name: 'year', offset: -1 }`);
 * a field is a path as in addresses (`funds.income.total.current`). A literal with a `fault` is a brace that did
 * not read: it is printed as it was typed.
 */
export type TextPart =
  | { readonly kind: 'literal'; readonly text: string; readonly fault?: TextFault }
  | { readonly kind: 'variable'; readonly name: string; readonly offset: number }
  | { readonly kind: 'field'; readonly path: string }

/** `unclosed`: `{` without its `}`; `stray`: `}` without its `{`; `unreadable`: neither a variable nor a path inside. */
export type TextFault = 'unclosed' | 'stray' | 'unreadable'
