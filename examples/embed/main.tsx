import { TemplateForm } from '@tianbao/form-react'
import { createRoot } from 'react-dom/client'
import template from '../../templates/hubei-guangshui/department-goal-2024/template.json'

const element = (id: string) => document.getElementById(id) ?? document.body
const show = (submission: object) => {
  element('submission').textContent = JSON.stringify(submission, null, 2)
}

createRoot(element('form')).render(<TemplateForm template={template} onChange={show} />)
