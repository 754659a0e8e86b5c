import process from 'node:process'
import { timeOf } from '../../measure.ts'
import { type Data, realForms } from '../form.ts'
import { submissionsOf } from '../submissions.ts'
import { withoutComputed } from '../without-computed.ts'
import type { Order, Task } from './apart.ts'
import { createSurvey } from './survey.ts'
import { surveyForm } from './survey-json.ts'

// SurveyJS in a process of its own: says what it finds in each submission, then works when it is told to.
const [name, count] = [process.argv[2], Number(process.argv[3])]
const form = realForms().find((one) => one.name === name)
if (!form) throw new Error(`There is no form "${name}".`)
const survey = createSurvey(form.template, surveyForm(form.template))
const submissions = submissionsOf(form, count).map((data) => withoutComputed(form.template, data))
const flat = submissions.map(survey.dataFor)

const tasks: Readonly<Record<Task, (data: Data) => number>> = { one: survey.run, each: survey.runAnew }
let turn = 0

process.on('message', async ({ task, runs }: Order) => {
  const run = () => {
    turn = (turn + 1) % flat.length
    return tasks[task](flat[turn] ?? {})
  }
  process.send?.(await timeOf({ name: task, run }, runs))
})

process.send?.(
  flat.map((data) => {
    survey.run(data)
    return survey.mistakes()
  }),
)
