import type { Rule } from '@tianbao/template'
import { say } from '../../messages/messages.ts'

interface MoreSettingsProps {
  readonly rule: Rule
  readonly onWrite: (rule: Rule) => void
}

/** What few rules need: whether a check waits, whether its rows are told together, whether people may type over. */
export function MoreSettings({ rule, onWrite }: MoreSettingsProps) {
  const { waits: _, ...waiting } = rule
  const { gather: __, ...alone } = rule
  const { mode: ___, ...locked } = rule
  const isCheck = rule.type === 'check'
  return (
    <div className="d-r-more">
      {isCheck && (
        <Setting
          words={say('rule.waits')}
          isSet={rule.waits !== false}
          onSet={(isSet) => onWrite(isSet ? waiting : { ...rule, waits: false })}
        />
      )}
      {isCheck && rule.each !== undefined && (
        <Setting
          words={say('rule.gather')}
          isSet={rule.gather === true}
          onSet={(isSet) => onWrite(isSet ? { ...rule, gather: true } : alone)}
        />
      )}
      {rule.type === 'compute' && (
        <Setting
          words={say('rule.suggested')}
          isSet={rule.mode === 'suggested'}
          onSet={(isSet) => onWrite(isSet ? { ...rule, mode: 'suggested' } : locked)}
        />
      )}
      {!isCheck && rule.type !== 'compute' && <span className="d-r-hint">{say('rule.more_none')}</span>}
    </div>
  )
}

interface SettingProps {
  readonly words: string
  readonly isSet: boolean
  readonly onSet: (isSet: boolean) => void
}

function Setting({ words, isSet, onSet }: SettingProps) {
  return (
    <label>
      <input type="checkbox" checked={isSet} onChange={() => onSet(!isSet)} />
      {words}
    </label>
  )
}
