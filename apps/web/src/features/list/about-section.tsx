'use client'
import { FormSection } from '../../ui/form/form-section'
import { issueAt } from '../../ui/form/issue'
import { LinkRows } from '../../ui/form/link-rows'
import { SelectField } from '../../ui/form/select-field'
import { TextField } from '../../ui/form/text-field'
import type { SectionProps } from './section-props'
import { list as words } from './words/list'

type TextName = 'title' | 'summary' | 'story' | 'labName' | 'labUrl'
type ModelName = 'parameters' | 'licence' | 'base'

/** What is built, and who builds it. */
export function AboutSection({ values, change, issues }: SectionProps) {
  const text = (name: TextName) => ({
    value: values[name],
    onValue: (value: string) => change({ [name]: value }),
    problem: issueAt(issues, name),
  })
  const model = (name: ModelName) => ({
    value: values[name],
    onValue: (value: string) => change({ [name]: value }),
    problem: issueAt(issues, `model.${name}`),
  })
  const kinds = Object.entries(words.kinds).map(([value, label]) => ({ value, label }))
  return (
    <FormSection title={words.about}>
      <TextField label={words.title} {...text('title')} />
      <TextField label={words.summary} hint={words.summaryHint} {...text('summary')} />
      <TextField label={words.story} hint={words.storyHint} rows={10} {...text('story')} />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField label={words.labName} {...text('labName')} />
        <TextField label={words.labUrl} type="url" placeholder="https://" {...text('labUrl')} />
        <SelectField label={words.kind} value={values.kind} onValue={(kind) => change({ kind })} options={kinds} />
        <TextField label={words.parameters} hint={words.parametersHint} isMono {...model('parameters')} />
        <TextField label={words.licence} isMono {...model('licence')} />
        <TextField label={words.base} hint={words.baseHint} isMono {...model('base')} />
      </div>
      <LinkRows links={values.links} onLinks={(links) => change({ links })} issues={issues} />
    </FormSection>
  )
}
