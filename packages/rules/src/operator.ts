import type { Json } from '@tianbao/edit'
import type { Evaluator, Work } from './frame.ts'
import type { Logic } from './logic.ts'
import type { Roots } from './path.ts'

/**
 * 算子: one operator of JSON-Logic. A frozen value, one file each, in an explicit list that is passed in.
 *
 * Values are JSON; nothing (absent, unreadable, divided by zero) is null. No operator throws on any operands.
 */
export type Operator = StrictOperator | LazyOperator

/** An operator whose operands are all evaluated first. */
export interface StrictOperator extends OperatorFace {
  readonly shape: 'strict'
  /**
   * From operands to value; pure, and total for any JSON. There may be fewer or more operands than `arity` says.
   * Work that grows with an operand is charged to `work`. An operator that remembers an object, and answers it again,
   * freezes all of it: others are copied where they are kept.
   */
  apply(args: readonly Json[], work: Work): Json
  /** The same for exactly one operand, without a list to hold it: for operators that rules use most. */
  readonly unary?: (operand: Evaluator) => Evaluator
  /** The same for exactly two operands. `constantA` and `constantB` are their values, where they are plain values. */
  readonly binary?: (
    a: Evaluator,
    b: Evaluator,
    constantA: Json | undefined,
    constantB: Json | undefined,
  ) => Evaluator
  /** The same for exactly three operands. */
  readonly ternary?: (a: Evaluator, b: Evaluator, c: Evaluator) => Evaluator
  /**
   * Where the value comes from in the data, for an operator that hands on (parts of) its operands, and which of them
   * it looks at. Left out, the operator looks at all of its operands, and its value is new.
   */
  readonly origin?: (operands: readonly Origin[], look: (origin: Origin) => void) => Origin
}

/** An operator that decides itself what is evaluated. */
export type LazyOperator = BranchOperator | EachOperator | AccessOperator

/** Operands in order, until one decides: if, and, or, ??. */
export interface BranchOperator extends OperatorFace {
  readonly shape: 'branch'
  /** Whether an operand only decides, and is never the value: the conditions of `if`. */
  isCondition(operand: number, operands: number): boolean
  compile(operands: readonly Operand[], roots: Roots): Evaluator
}

/** Operand 0 is a list, operand 1 is evaluated with each item as the data, operand 2 as it is: map, filter, reduce, … */
export interface EachOperator extends OperatorFace {
  readonly shape: 'each'
  /** What comes out: some of the items, the body's values, what the body made of `accumulator`, or a truth. */
  readonly gives: 'items' | 'values' | 'accumulator' | 'truth'
  compile(operands: readonly Operand[], roots: Roots): Evaluator
}

/** Operands name places of the data: var, val, missing, exists. */
export interface AccessOperator extends OperatorFace {
  readonly shape: 'access'
  /** The places that the operands name, as far as that can be told. */
  places(operands: readonly Logic[]): Access
  compile(operands: readonly Operand[], roots: Roots): Evaluator
}

/** Places of the data by path, as an access operator names them. */
export interface Access {
  /** `isWhole`: anything below the path may be meant, since the rest of it is only known when the rule runs. */
  readonly paths: readonly { readonly path: readonly string[]; readonly isWhole: boolean }[]
  /** How many scopes out the paths begin: 0 is the current item. */
  readonly scope: number
  /** Whether the value is what stands there, or only something about it. */
  readonly isValue: boolean
}

/** What every operator shows to people and tools. */
export interface OperatorFace {
  readonly id: string
  readonly title: { readonly zh: string; readonly en: string }
  readonly family: 'data' | 'logic' | 'compare' | 'number' | 'text' | 'list'
  /** Fewest and most operands; Infinity for any number. A rule outside of it is refused at the gate. */
  readonly arity: readonly [min: number, max: number]
  /** Whether jsonlogic.com describes it: the others are not portable. */
  readonly isStandard: boolean
  /** One sentence in Chinese, with the values: `1.20 + 2.30 = 3.50`. Left out: the title, the operands, the value. */
  readonly explain?: (step: Step) => string
}

/** An operand of a lazy operator. */
export interface Operand {
  readonly logic: Logic
  readonly evaluate: Evaluator
  /** The value, where the operand is a plain value and not an operation. */
  readonly constant: Json | undefined
  /** Steps that one evaluation of it is charged. */
  readonly steps: number
  /** What it was compiled from, where it is an operation. */
  readonly operation?: { readonly operator: Operator; readonly operands: readonly Operand[] }
}

/** An operation with its values, to be told in a sentence. Texts are the values as a person reads them. */
export interface Step {
  readonly args: readonly Json[]
  readonly texts: readonly string[]
  readonly value: Json
  readonly text: string
}

/** Where a value may come from in the data, as far as that can be told without running the rule. */
export interface Origin {
  /** Places that the value itself may be. */
  readonly places: readonly Place[]
  /** Where its items may come from, for a list that the rule made: none, or one origin for all of them. */
  readonly items: readonly Origin[]
  /** Its named parts, for an object that the rule made. */
  readonly parts: Readonly<Record<string, Origin>>
}

/** A place in the data: absolute, or seen from the row that a rule runs for, or from the row around that. */
export interface Place {
  readonly from: 'data' | 'row' | 'parent' | 'context'
  /** Property names; `*` for any row. */
  readonly path: readonly string[]
  /** Whether a `$` name inside an iteration may as well be a property of the item: only running the rule tells. */
  readonly isGuess?: true
}
