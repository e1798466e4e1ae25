import { useTranslation } from 'react-i18next'
import { TextArea } from '../../ui/text-area'
import { TextField } from '../../ui/text-field'
import styles from './rabeg.module.css'
import type { RuleForm } from './routing-form'

interface RuleFieldsProps {
  readonly rule: RuleForm
  readonly onChange: (rule: RuleForm) => void
}

const lists = ['agencyIds', 'categories', 'areas', 'roadStatus'] as const

/** The conditions of one rule; what is left empty holds for everything. */
export function RuleFields({ rule, onChange }: RuleFieldsProps) {
  const { t } = useTranslation()
  return (
    <div className={styles.ruleFields}>
      <TextField
        label={t('rabeg.rules.reason')}
        value={rule.reason}
        maxLength={500}
        onChange={(event) => onChange({ ...rule, reason: event.target.value })}
      />
      {lists.map((name) => (
        <TextField
          key={name}
          label={t(`rabeg.rules.${name}`)}
          hint={t(`rabeg.rules.${name}Hint`)}
          value={rule[name]}
          onChange={(event) => onChange({ ...rule, [name]: event.target.value })}
        />
      ))}
      <TextArea
        label={t('rabeg.rules.words')}
        hint={t('rabeg.rules.wordsHint')}
        rows={3}
        value={rule.words}
        onChange={(event) => onChange({ ...rule, words: event.target.value })}
      />
    </div>
  )
}
