import { type Contender, measure } from '../measure.ts'
import { print, working } from '../progress.ts'
import { printTable } from '../table.ts'
import { checkFolder } from './command-line.ts'
import { type BenchForm, type Data, realForms } from './form.ts'
import { createBare, createOurs } from './ours.ts'
import { withPrescribed } from './prescribed.ts'
import { submissionsOf } from './submissions.ts'
import { type Apart, surveyApart, type Task } from './survey/apart.ts'
import { surveyForm } from './survey/survey-json.ts'
import { withoutComputed } from './without-computed.ts'

/** What SurveyJS's model does, and no more: the schema, and the rules that both have. */
const ours = 'Tianbao, schema and rules that both have'

/** Submissions that both judge. */
const compared = 24

/**
 * Whole submissions: 1,000 of each form from the command line, and one after another beside SurveyJS's model. Part of a
 * form's name says which: `npm run bench -- forms ezhou`.
 */
export async function benchForms(wanted: readonly string[] = []): Promise<void> {
  const isWanted = ({ name }: BenchForm) => wanted.length === 0 || wanted.some((word) => name.includes(word))
  for (const form of realForms().filter(isWanted)) {
    await benchCommandLine(form)
    await benchSurvey(form)
  }
}

async function benchCommandLine(form: BenchForm): Promise<void> {
  const count = 1_000
  working(`${form.name}: ${count} submissions`)
  const { seconds, summary } = await checkFolder(form, submissionsOf(form, count))
  print(`\n${form.name}: tianbao check, ${count} files`)
  print(`${seconds.toFixed(1)} s, ${Math.round(count / seconds)} per second, process and all · ${summary}`)
}

async function benchSurvey(form: BenchForm): Promise<void> {
  const { rules, left } = surveyForm(form.template)
  const both = createOurs(form.template, rules)
  const all = createOurs(form.template, form.template.rules)
  const submissions = submissionsOf(form, compared).map((data) => withoutComputed(form.template, data))
  const prescribed = submissions.map((data) => withPrescribed(form.template, data))
  working(`${form.name}: what SurveyJS finds`)
  const survey = await surveyApart(form.name, compared)
  const mistakes = checkMistakes(form, submissions, survey, both)
  const effort = { warmUp: 300, rounds: 15, roundMilliseconds: 200, isSettled: true }
  const alike = [
    inTurn(ours, prescribed, createBare(form.template, rules)),
    apart('SurveyJS, headless, one model for all', survey, 'one'),
    apart('SurveyJS, headless, a model for each', survey, 'each'),
  ]
  // A whole form leaves garbage that whoever comes next would pay for: it is measured by itself.
  const whole = [
    inTurn('Tianbao, a form opened, with those rules', submissions, both.run),
    inTurn('Tianbao, a form opened, with all rules', submissions, all.run),
  ]
  const figures = [...(await measure(alike, effort)), ...(await measure(whole, effort))]
  printTable(
    `${form.name}: one submission opened and judged · ${rules.length} of ${rules.length + left.length} rules in both, ${mistakes} mistakes found alike`,
    figures,
    ours,
  )
  survey.end()
}

/** @throws Error where the two do not find the same. Answers how many mistakes there were. */
function checkMistakes(
  { name }: BenchForm,
  submissions: readonly Data[],
  survey: Apart,
  both: ReturnType<typeof createOurs>,
): number {
  let count = 0
  for (const [i, data] of submissions.entries()) {
    working(`${name}: answers compared, ${i} of ${submissions.length}`)
    const [theirs, own] = [survey.mistakes[i] ?? [], both.mistakes(data)]
    count += own.length
    if (theirs.join() !== own.join())
      throw new Error(`Submission ${i} of ${name}: SurveyJS finds ${theirs.join()}, we find ${own.join()}.`)
  }
  return count
}

/** A contender that works in SurveyJS's process. */
function apart(name: string, survey: Apart, task: Task): Contender {
  const time = (runs: number) => survey.time({ task, runs })
  return { name, time, run: () => time(1), warmUp: 3 }
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
