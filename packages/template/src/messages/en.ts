import type { Messages } from '@tianbao/finding'

/** English sentences for the codes of this room. */
export const en: Messages = {
  'gate.array_long': 'This array may have {count} rows; it may be at most {most}.',
  'gate.array_open': 'This array does not say how many rows it may have (maxItems); at most {most}.',
  'gate.array_unique': 'uniqueItems is for arrays of texts, numbers and flags only.',
  'gate.bytes': 'The template has {size} KB, more than {most} KB.',
  'gate.depth': 'The template nests deeper than {most} levels.',
  'gate.keyword': 'The shape of the data may not use “{name}”.',
  'gate.pattern_large':
    'The regular expression “{pattern}” becomes too large: repeat fewer times, and limit lengths with maxLength.',
  'gate.pattern_long': 'The regular expression is longer than {most} characters.',
  'gate.pattern_syntax':
    'The regular expression “{pattern}” cannot be read, or uses look-around or back-references.',
  'gate.patterns': 'All regular expressions together are too large.',
  'gate.property_name':
    'The property name “{name}” will not do: a lower-case letter, then lower-case letters, digits and _, at most 64, and no word that programs use themselves, such as constructor or length.',
  'gate.ref_circle': 'A $ref leads in a circle, back to itself.',
  'gate.ref_missing': 'The $ref “{ref}” leads to nothing.',
  'gate.ref_remote': 'The $ref “{ref}” leads out of the template. Only its own $defs may be referred to.',
  'gate.rule_columns': 'A rule may be written out for at most {most} columns.',
  'gate.rule_repeated': 'Two rules have the id “{rule}”; only one can stay.',
  'gate.rules': 'There are {count} rules, columns written out; there may be {most}.',
  'gate.schema_deep': 'The shape of the data nests deeper than {most} levels, references written out.',
  'gate.schema_large': 'The shape of the data is too large: more than {most} values, references written out.',
  'gate.scoring_list': '“{path}”, whose rows are to be scored, is no array.',
  'gate.scoring_cell': 'Scoring uses “{path}”, which does not exist.',
  'gate.scoring_number': 'Scoring uses “{path}” ({title}), which holds no number.',
  'gate.scoring_node': 'The exception “{node}” of scoring is not in the catalog.',
  'gate.carry_list': '“{path}”, to be carried over, is no array of the form.',
  'gate.carry_field': '“{path}”, to be carried over, does not exist.',
  'gate.pool_points':
    'The points of “{path}” cannot be shared: they need the rows of one list, and a column of their own.',
  'gate.pool_node': 'The pool of points “{node}” is not in the catalog.',
  'gate.scoring_scope': 'The logic of scored rows reads its row ($row) only; “{path}” is outside.',
  'gate.variable': 'The rule “{rule}” reads “{path}”, which does not exist.',
  'lint.always_holds':
    'The condition of rule “{rule}” holds whatever is filled in: it says nothing. Change it or leave it out.',
  'lint.bare_number': '“{title}” is a decimal with neither a unit nor decimal places.',
  'lint.catalog_room':
    'The catalog prescribes and leaves room for {rows} rows; there may only be {most} here.',
  'lint.constant_rule': 'The condition of rule “{rule}” reads nothing, so its result is always the same.',
  'lint.contradictory_checks': 'Checks “{rule}” and “{other}” cannot both be satisfied.',
  'lint.empty_node': 'There is no indicator under “{name}”, and none can be added.',
  'lint.free_room': '“{name}” shows {slots} empty rows, but may only have {max}.',
  'lint.kind_type': '“{title}” is of kind {kind}, but of type {type}.',
  'lint.later_source': 'Source “{name}” is of {year}, which has not come yet.',
  'lint.level_beyond': 'This column prints level {level}; the catalog has {most}.',
  'lint.misplaced_word': 'Rule “{rule}” says “{word}”, to which rules of type {type} do not listen.',
  'lint.never_holds': 'The condition of rule “{rule}” contradicts itself: it never holds.',
  'lint.no_field': 'Nothing can be filled in yet. Put fields into cells.',
  'lint.no_message': 'Check “{rule}” has no message.',
  'lint.no_notes': 'There are no instructions (notes).',
  'lint.no_options': '“{title}” is a choice without options.',
  'lint.no_place': 'Rule “{rule}” does not say which cells it stands at.',
  'lint.no_title': '“{title}” has no title yet: nobody knows what to fill in. Give it one.',
  'lint.overfull_label':
    '“{text}” does not fit on paper: in a cell {width} mm wide it takes more than {most} lines, or not one character fits.',
  'lint.own_source': 'Source “{name}” is the form itself.',
  'lint.clause_bands': 'The clause of “{name}” says nothing between {low} and {high}. Add the band.',
  'lint.clause_maximum': 'The clause of “{name}” says {full} full points; {most} at most can be reached.',
  'lint.clause_overlap': 'Bands in the clause of “{name}” overlap: {words}. A number belongs to one band.',
  'lint.clause_conflict':
    'The clause of “{name}” contradicts itself: {words}. One number, one unit and one direction for one thing.',
  'lint.clause_note':
    'The remark of “{name}” says {note} points, clause and points say {points}. Make them agree.',
  'lint.clause_points':
    'The clause of “{name}” says {clause} points, the indicator has {points}. Make them agree.',
  'lint.clause_target': 'The clause of “{name}” begins at {clause}, the target is {target}. Make them agree.',
  'lint.clause_unread':
    'Not understood in the clause of “{name}”: {words}. Word it otherwise, or leave it to a person.',
  'lint.pool_points':
    'Pools hold {sum} points, the form {total}; {overlaps} share rows with another. A row belongs to one pool, and all to the form.',
  'lint.grade_bands':
    'Grades begin at 0, each with a start and a name of its own; the lowest begins at {lowest}.',
  'lint.part_step':
    '“{name}”: neither clause nor template says what a part of a step counts. Choose partStep linear, whole or up.',
  'lint.steep_penalty':
    '“{name}” loses {loss}% of its points for 1% short; others alike lose {usual}%. Check the step.',
  'lint.points_sum': 'The points under “{name}” come to {sum}; they should be {total}.',
  'lint.ratio_base':
    'The words of “{name}” speak of a share of “{said}”, its formula divides by “{divided}”.',
  'lint.reduced_change':
    'The formula of “{name}” takes “{base}” off “{change}”, which is itself the sum of changes: {changed} of “{change}” on {from} comes out as {wrong}% instead of {right}%.',
  'lint.repeated_catalog_id': 'Two places of the catalog have the id “{id}”; only one can stay.',
  'lint.repeated_title':
    '{count} fields side by side in “{part}” are called “{title}”: nobody can tell them apart. Rows that are alike become one with “Every row”; else give each its own title.',
  'lint.required_in_optional':
    '“{title}” is required, but the group around it is not: while the group is empty, nobody is asked for it.',
  'lint.required_while_shut':
    'Rule “{rule}” asks for cells on the very condition on which rule “{other}” hides or locks them.',
  'lint.short_branch':
    '“{name}” ends at level {level} without “{next}” below it, and nothing can be added: it will be filled as an indicator.',
  'lint.star_disagrees': 'The star in the head “{head}” disagrees with what is required.',
  'lint.title_level':
    'The title speaks of another level of government ({said}) than the issuer’s ({region}, {level}).',
  'lint.unbounded_text': '“{title}” may be of any length.',
  'lint.unfit_default': 'The default that “{name}” gives to “{title}” is no value of that column.',
  'lint.unknown_catalog': '“{title}” uses the catalog “{catalog}”, which does not exist.',
  'lint.unknown_column': 'No table with this catalog has a column “{column}”.',
  'lint.unknown_each': 'Rule “{rule}” goes through “{path}”, which is neither a list nor a group.',
  'lint.unknown_hole': 'The words of rule “{rule}” have “{hole}”, which no let names.',
  'lint.unknown_order': 'The order of properties (x-order) has too many or too few: {names}.',
  'lint.unknown_place': 'Rule “{rule}” stands at “{path}”, which is no cell.',
  'lint.unknown_required': '“{name}” is required and declared nowhere, so nobody can give it.',
  'lint.unknown_rows': 'This band goes through “{path}”, which is neither a list nor a group.',
  'lint.unknown_target': 'The value of rule “{rule}” goes to “{path}”, which is no cell.',
  'lint.unplaced_field': '“{title}” is not placed in the sheet.',
  'lint.unreachable_cell':
    '“{title}” is in the sheet and never seen: always hidden, or in a list that may have no row.',
  'lint.unreachable_required':
    '“{title}” is required and cannot be reached: not in the sheet, or always hidden or locked.',
  'lint.unused_catalog': 'No array uses the catalog “{catalog}”.',
  'lint.unused_columns': 'Rule “{rule}” has columns, and never says $column.',
  'lint.unused_name': 'Rule “{rule}” names “{name}” and never uses it.',
  'lint.unusual_formula':
    'The formula of “{name}” is not the usual one ({standard}): with {example} it gives {wrong}%, the usual one {right}%.',
  'lint.year_head': 'The head says {head}, the cells are about {year}.',
  'lint.year_order': 'The columns of past years are not in order: {years}.',
  'read.above': 'The number here must be greater than {limit}.',
  'read.character':
    'Line {line}, character {column} is a control character or half of one. Remove it and read again.',
  'read.choice': 'Only these may stand here: {choices}.',
  'read.deep': 'The file nests deeper than {limit} levels at line {line}.',
  'read.empty': 'The text here must not be empty.',
  'read.few': 'There must be at least {limit} items here.',
  'read.format': 'There is no format, so it cannot be told which format the template has.',
  'read.format_newer':
    'The template has format {format}; this system knows formats up to {known}. Upgrade it and open again.',
  'read.large': 'The file is larger than {limit} KB.',
  'read.long': 'The text is longer than {limit} characters.',
  'read.many': 'There may be at most {limit} items here.',
  'read.maximum': 'The number here must not be greater than {limit}.',
  'read.minimum': 'The number here must not be less than {limit}.',
  'read.missing': '“{name}” is missing.',
  'read.not_json': 'From line {line}, character {column} on this is not JSON.',
  'read.number': 'The number {text} in line {line} cannot be kept: too large, or too many digits.',
  'read.repeated_key': '“{key}” in line {line} is written twice in one place; only one can stay.',
  'read.spelling': '“{text}” is misspelt: ids have letters, digits, - and _; codes have digits.',
  'read.type': 'The type here is wrong; it should be: {types}.',
  'read.unknown': 'The template format has no “{name}”.',
  'template.fix_order': 'Complete the order',
  'template.fix_length': 'Limit to {most} characters',
  'template.fix_required': 'Ask for “{name}” no more',
  'template.fix_rows': 'At most {most} rows',
  'template.fix_name': 'Take “{name}” away',
  'template.fix_columns': 'Take the columns away',
  'template.fix_word': 'Take “{name}” away',
  'template.fix_catalog': 'Remove the catalog “{catalog}”',
  'template.fix_default': 'Take the default of “{title}” away',
  'template.fix_star_on': 'Put a star to the head',
  'template.fix_star_off': 'Take the star off the head',
  'template.fix_year': 'Let the head say {year}',
  'template.refused_nothing_to_mend': 'This was changed already.',
  'template.refused_field_there': '"{fields}" stands here. Move it away first, or hold Alt to replace it.',
  'template.refused_in_use':
    '"{field}" is used in {count} places of rules. Removing it removes these rules, too.',
  'template.refused_indicator_lines':
    'The rows of this table are fixed lines: no indicator can join them. Put it into a table of indicators or into an empty cell.',
  'template.refused_indicator_no_name':
    'This table has no column of words for the name. Give it a text column first, then put the indicator there.',
  'template.refused_indicator_no_room':
    'There is no empty cell at the right for the values of "{name}". Choose a cell with room at its right, or insert a column.',
  'template.refused_indicator_nowhere':
    'No indicator can stand here. Put it into a row of a table of indicators, or into an empty cell of the table.',
  'template.refused_indicator_taken':
    'Something stands here already. Choose an empty cell, or clear this one.',
  'template.refused_indicator_there':
    '"{name}" has a row in this table already. Put it onto the row of another indicator to move it, or move it in the catalog.',
  'template.refused_no_catalog': 'There is no catalog "{catalog}".',
  'template.refused_no_node': 'The catalog has no "{node}".',
  'template.refused_node_in_use':
    '{count} rules read "{name}" by its name, and scoring makes {exceptions} exceptions of it. Removing it removes these, too.',
  'template.refused_node_in_rules':
    '{count} rules read "{name}" by its name. Removing it removes these, too.',
  'template.refused_node_in_scoring':
    'Scoring makes {exceptions} exceptions of "{name}". Removing it removes these, too.',
  'template.refused_node_inside': '"{name}" cannot be moved below itself.',
  'template.refused_node_taken': 'Another indicator has the id "{id}". Take another one.',
  'template.refused_node_too_deep':
    'Here "{name}" would stand deeper than the catalog has levels: {levels}. Put it a level higher.',
  'template.refused_name_taken': 'The property name "{name}" is taken. Choose another one.',
  'template.refused_name_kept':
    'Rules, the catalog, scoring or sources say "{name}": renaming it would break them. Rename first, then write them.',
  'template.refused_not_one_group':
    'These fields do not stand in one place: they cannot be a group. Take fields of one table and one level.',
  'template.refused_property_name':
    '"{name}" cannot be a property name: lower-case letters, digits and "_", a letter first, at most 64, no word of programs such as constructor.',
  'template.refused_too_few_levels': 'The catalog has {count} levels: each needs a name.',
  'template.refused_no_block': 'There is no block “{block}”.',
  'template.refused_no_field': 'The form has no "{field}".',
  'template.refused_no_kind': 'There is no kind of field "{kind}".',
  'template.refused_no_rule': 'There is no rule "{rule}".',
  'template.refused_no_label':
    'Nothing is printed beside the selected cells, so it is not known what to put there.',
  'template.refused_no_rows': 'The rows of this table have no data in common: no field can stand here.',
  'template.refused_no_sheet': 'The template has no table yet. Draw one first.',
  'template.refused_no_spot': 'The table has no place "{part}".',
  'template.refused_other_rows': '"{field}" is not of the rows of this table, and cannot stand here.',
  'template.refused_rule_id':
    '"{id}" cannot be an id: a letter or digit first, then letters, digits, "-" and "_", 64 at most.',
  'template.refused_rule_taken': 'Another rule has the id "{id}". Take another one.',
  'template.refused_rows_unlike':
    'These rows are not alike and cannot become one: fields stand in the same columns, and labels at the left end with the rows.',
  'template.refused_row_empty':
    'This row has no field: repeated, it would have nothing to fill. Put a field in first.',
  'template.refused_row_merged':
    'This row has cells merged over several rows. Split them first; the label at the left edge may stay.',
  'formula.ambiguous_name':
    '"{name}" stands in several places: {places}. Write the group that it is in before it.',
  'formula.bare_operand': 'With "!" there is exactly one operand, and it is no list.',
  'formula.expected': '"{text}" is expected here.',
  'formula.json': 'JSON( ) takes JSON in quotation marks.',
  'formula.not_closed': 'What begins with "{text}" is not closed. Add the quotation mark or bracket.',
  'formula.too_deep': 'Brackets are nested too deep: at most {most}.',
  'formula.too_long': 'The formula is too long: at most {most} characters.',
  'formula.two_comparisons': 'Two comparisons cannot follow one another. Join them with 且, or add brackets.',
  'formula.unexpected': '"{text}" makes no sense here.',
  'formula.unfinished': 'The formula is not finished.',
  'formula.unknown_function': 'There is no function "{name}".',
  'formula.unknown_name': 'The form has no "{name}".',
}
