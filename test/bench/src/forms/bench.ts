import { type Contender, measure } from '../measure.ts'
import { print, working } from '../progress.ts'
import { printTable } from '../table.ts'
import { checkFolder } from './command-line.ts'
import { type BenchForm, type Data, realForms } from './form.ts'
import { createBare, createOurs } from './ours.ts'
import { withPrescribed } from './prescribed.ts'
import { submissionsOf } from './submissions.ts'
import { createSurvey } from './survey/survey.ts'
import { surveyForm } from './survey/survey-json.ts'
import { withoutComputed } from './without-computed.ts'

/** What SurveyJS's model does, and no more: the schema, and the rules that both have. */
const ours = 'Tianbao, schema and rules that both have'

/**
 * Whole submissions: 1,000 of each form from the command line, and one after another beside SurveyJS's model. Part of a
 * form's name says which: `npm run bench -- forms ezhou`.
 */
export async function benchForms(wanted: readonly string[] = []): Promise<void> {
  const isWanted = ({ name }: BenchForm) => wanted.length === 0 || wanted.some((word) => name.includes(word))
  for (const form of realForms().filter(isWanted)) {
    await benchCommandLine(form)
    benchSurvey(form)
  }
}

async function benchCommandLine(form: BenchForm): Promise<void> {
  const count = 1_000
  working(`${form.name}: ${count} submissions`)
  const { seconds, summary } = await checkFolder(form, submissionsOf(form, count))
  print(`\n${form.name}: tianbao check, ${count} files`)
  print(`${seconds.toFixed(1)} s, ${Math.round(count / seconds)} per second, process and all · ${summary}`)
}

function benchSurvey(form: BenchForm): void {
  const equivalent = surveyForm(form.template)
  const { rules, left } = equivalent
  const survey = createSurvey(form.template, equivalent)
  const both = createOurs(form.template, rules)
  const all = createOurs(form.template, form.template.rules)
  const submissions = submissionsOf(form, 24).map((data) => withoutComputed(form.template, data))
  const flat = submissions.map(survey.dataFor)
  const prescribed = submissions.map((data) => withPrescribed(form.template, data))
  const mistakes = checkMistakes(form, submissions, flat, survey, both)
  const figures = measure(
    [
      inTurn(ours, prescribed, createBare(form.template, rules)),
      inTurn('Tianbao, a form opened, with those rules', submissions, both.run),
      inTurn('Tianbao, a form opened, with all rules', submissions, all.run),
      { ...inTurn('SurveyJS, headless, one model for all', flat, survey.run), warmUp: 3 },
      { ...inTurn('SurveyJS, headless, a model for each', flat, survey.runAnew), warmUp: 1 },
    ],
    { warmUp: 300, rounds: 15, roundMilliseconds: 60 },
  )
  printTable(
    `${form.name}: one submission opened and judged · ${rules.length} of ${rules.length + left.length} rules in both, ${mistakes} mistakes found alike`,
    figures,
    ours,
  )
}

/** @throws Error where the two do not find the same. Answers how many mistakes there were. */
function checkMistakes(
  { name }: BenchForm,
  submissions: readonly Data[],
  flat: readonly Data[],
  survey: ReturnType<typeof createSurvey>,
  both: ReturnType<typeof createOurs>,
): number {
  let count = 0
  for (const [i, data] of submissions.entries()) {
    working(`${name}: answers compared, ${i} of ${submissions.length}`)
    survey.run(flat[i] ?? {})
    const [theirs, own] = [survey.mistakes(), both.mistakes(data)]
    count += own.length
    if (theirs.join() !== own.join())
      throw new Error(`Submission ${i} of ${name}: SurveyJS finds ${theirs.join()}, we find ${own.join()}.`)
  }
  return count
}

/** A contender that takes the next submission with every run. */
function inTurn(name: string, submissions: readonly Data[], run: (data: Data) => number): Contender {
  let turn = 0
  return {
    name,
    run: () => {
      turn = (turn + 1) % submissions.length
      return run(submissions[turn] ?? {})
    },
  }
}
