import type { Messages } from '@tianbao/finding'

/** English sentences for the codes of this room. */
export const en: Messages = {
  'scoring.not_a_number': 'A number is needed here before it can be scored.',
  'scoring.more_than_once':
    'The clause gives points for one such thing, and {count} are entered: whether each counts is not said. Scored by a person.',
  'scoring.cutoff_inside':
    'The line of no points comes before the target {target}: past the target, or in all, is not said. Scored by a person.',
  'scoring.negative': '{value} is negative and cannot be scored. Check it.',
  'scoring.points_differ': 'The clause says {clause} full points, the points column {full}. Make them agree.',
  'scoring.unit_differs': 'The unit is {unit}, in the clause it is {clause}. Use one unit.',
  'scoring.direction_differs': 'The sign of the target runs against the clause. Check either.',
  'scoring.zero_target': 'The target is {target} and cannot divide. Check the target.',
  'scoring.not_said': 'The clause does not say what {value} costs on its side. A person scores it.',
  'scoring.otherwise_not_said': 'The clause does not say what there is otherwise. A person scores it.',
  'scoring.no_band': '{value} lies in none of the bands. A person scores it, or add the band.',
  'scoring.unknown_label': '{label} is no grade of the clause. It has: {labels}.',
  'scoring.outside_range': '{given} points were given; this grade has {low} to {high}.',
  'scoring.flags_count': 'The clause has {expected} items, {count} were filled in.',
  'scoring.not_a_place': 'Place {rank} is no whole number from 1 on.',
  'scoring.no_place': 'The clause does not say what place {rank} is worth. A person scores it.',
  'scoring.beyond_first': '{value} is more than the first one’s {first}. Check the places.',
  'scoring.missing_count': 'Say how many lack, as in “缺1条”, or “无缺漏” where nothing does.',
  'scoring.items_open':
    'The clause has several items; this cell does not say which are met. A person scores it.',
  'scoring.word_open': 'Whether “{text}” counts as met cannot be told. A person scores it.',
  'scoring.input_open': 'The clause asks for more than this form holds. A person scores it.',
  'scoring.counts_open':
    'The clause counts {names}, each by itself. Write them as in “{example}”; else a person scores it.',
  'scoring.not_one_number': 'This is not one number, and the clause computes with it. A person scores it.',
  'scoring.given_range': '{given} points were given; this item has {low} to {high}.',
  'scoring.not_given': '{name} is scored by a person, and nobody has. Give the points.',
  'scoring.choice_open': 'The clause of {name} leaves open how to score. Give the points.',
  'scoring.clause_unread': 'Not understood in the clause: {words}. A person scores this item.',
  'scoring.clause_judged': 'The clause leaves the points to a person.',
  'scoring.clause_empty': 'There is no clause. A person scores this item.',
  'scoring.clause_too_long': 'The clause is too long and was not read. A person scores this item.',
  'scoring.clause_note':
    'The remark says {note} points, clause and points column say {points}. Make them agree.',
  'scoring.clause_points':
    'The clause says {clause} full points, the points column {points}. Make them agree.',
  'scoring.clause_threshold': 'The clause asks for {clause}, the target is {target}. Make them agree.',
  'scoring.clause_unit': 'The unit of the clause is {clause}, of the target {target}. Make them agree.',
  'scoring.clause_maximum':
    'The clause says {full} full points, and {most} at most can be reached. Make them agree.',
  'scoring.steep':
    '{name} loses {loss}% of its points for 1% short; others alike lose {usual}%. Check the step.',
  'scoring.part_steps_open':
    '{count} clauses do not say what a part of a step counts. Say whether it is linear, nothing, or a whole step.',
  'scoring.bands_gap': 'From {low} to {high} no points are said. Add the band.',
  'scoring.part_step_open':
    'Neither clause nor template says what a part of a step counts. It is not scored.',
  'scoring.fault.two_fulls': 'The clause says two different full points. Keep one.',
  'scoring.fault.two_limits': 'The clause says two numbers for one thing. Keep one.',
  'scoring.fault.unit_conflict': 'Units of the clause cannot be compared. Use one unit.',
  'scoring.fault.bands_overlap': 'Bands overlap. A number may lie in one only.',
  'scoring.fault.grades_or_items': 'Either one of these holds or all are added: number them, or say the sum.',
  'scoring.fault.sides_conflict': 'What gives points and what takes them away contradict each other.',
  'scoring.fault.step_conflict': 'What is said of part steps does not fit the step.',
  'scoring.fault.fixed_penalty': 'It does not say whether points are lost once or for every step.',
  'scoring.fault.ratio_unclear': 'It does not say by which ratio. Write the formula.',
  'scoring.fault.direction_unclear': 'It does not say whether more or less is better. Write ≥ or ≤.',
  'scoring.fault.several_measures': 'The clause measures several things. One row each.',
  'scoring.fault.not_composed': 'Every phrase is understood, but not how they work together.',
}
