import type { ReactNode } from 'react'

type PageTitleProps = { title: string; lead?: ReactNode; children?: ReactNode }

/** The first lines of a page that is not a campaign. */
export function PageTitle({ title, lead, children }: PageTitleProps) {
  return (
    <header className="pt-8 pb-8 md:pt-12">
      <h1 className="title text-xl md:text-2xl">{title}</h1>
      {lead && <p className="mt-4 max-w-2xl text-base text-soft">{lead}</p>}
      {children}
    </header>
  )
}
