import type { ReactNode } from 'react'

type SectionProps = { id: string; title: string; lead?: ReactNode; children: ReactNode }

/** A part of a page with a heading that can be linked to. */
export function Section({ id, title, lead, children }: SectionProps) {
  return (
    <section aria-labelledby={id} className="border-t border-line pt-8">
      <h2 id={id} className="title text-lg">
        {title}
      </h2>
      {lead && <p className="mt-2 max-w-prose text-sm text-soft">{lead}</p>}
      <div className="mt-6">{children}</div>
    </section>
  )
}
