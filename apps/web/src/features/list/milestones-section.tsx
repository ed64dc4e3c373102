'use client'
import { FormSection } from '../../ui/form/form-section'
import { issueAt } from '../../ui/form/issue'
import { Rows } from '../../ui/form/rows'
import { TextField } from '../../ui/form/text-field'
import { BLANK_MILESTONE } from './campaign-values'
import type { SectionProps } from './section-props'
import { list as words } from './words/list'

/** What is delivered when, and the share of the money that each delivery releases. */
export function MilestonesSection({ values, change, issues }: SectionProps) {
  const shared = issueAt(issues, 'milestones.share') ?? issueAt(issues, 'milestones.deadline')
  return (
    <FormSection title={words.milestones}>
      <p className={shared ? 'problem' : 'hint'}>{shared ?? words.milestonesHint}</p>
      <Rows
        label={words.milestones}
        rows={values.milestones}
        onRows={(milestones) => change({ milestones })}
        blank={BLANK_MILESTONE}
        isLabelHidden
        min={1}
        max={10}
      >
        {(milestone, patch, index) => {
          const at = (field: string) => issueAt(issues, `milestones.${index}.${field}`)
          return (
            <>
              <p className="font-medium text-sm">{words.milestone(index + 1)}</p>
              <TextField
                label={words.milestoneTitle}
                value={milestone.title}
                onValue={(title) => patch({ title })}
                problem={at('title')}
              />
              <TextField
                label={words.criteria}
                rows={3}
                value={milestone.criteria}
                onValue={(criteria) => patch({ criteria })}
                problem={at('criteria')}
              />
              <div className="grid gap-4 sm:grid-cols-2">
                <TextField
                  label={words.share}
                  inputMode="decimal"
                  isMono
                  value={milestone.share}
                  onValue={(share) => patch({ share })}
                  problem={at('share')}
                />
                <TextField
                  label={`${words.deadline} (UTC)`}
                  type="datetime-local"
                  value={milestone.deadline}
                  onValue={(deadline) => patch({ deadline })}
                  problem={at('deadline')}
                />
              </div>
            </>
          )
        }}
      </Rows>
    </FormSection>
  )
}
