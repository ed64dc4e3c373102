'use client'
import { type Issue, issueAt } from './issue'
import { Rows } from './rows'
import { TextField } from './text-field'
import { forms as words } from './words/forms'

export type LinkValues = { label: string; href: string }

export type LinkRowsProps = {
  links: LinkValues[]
  onLinks: (links: LinkValues[]) => void
  issues: readonly Issue[]
}

/** Links of a document. */
export function LinkRows({ links, onLinks, issues }: LinkRowsProps) {
  return (
    <Rows label={words.links} rows={links} onRows={onLinks} blank={{ label: '', href: '' }} max={12}>
      {(link, change, index) => (
        <div className="grid gap-3 sm:grid-cols-2">
          <TextField
            label={words.linkLabel}
            value={link.label}
            onValue={(label) => change({ label })}
            problem={issueAt(issues, `links.${index}.label`)}
          />
          <TextField
            label={words.linkHref}
            type="url"
            placeholder="https://"
            value={link.href}
            onValue={(href) => change({ href })}
            problem={issueAt(issues, `links.${index}.href`)}
          />
        </div>
      )}
    </Rows>
  )
}
