import { en } from './messages/en.ts'
import { zhCN } from './messages/zh-CN.ts'

export { isName, personKey } from './person.ts'
export {
  decideTemplate,
  type NotAllowed,
  type PersonsAct,
  type TemplateAct,
  type TemplateLife,
  type TemplateState,
} from './template-life.ts'
/** Sentences for the codes of NotAllowed, by language. */
export const workflowMessages = { 'zh-CN': zhCN, en }
