import type { ReactNode } from 'react'
import { shell } from './words/shell'

const LINKS = [
  { href: '/', text: shell.nav.explore },
  { href: '/rounds', text: shell.nav.rounds },
  { href: '/how-it-works', text: shell.nav.how },
  { href: '/campaigns/new', text: shell.nav.list },
]

/** The name of the site, the main links, and the account menu on the right. */
export function SiteHeader({ children }: { children?: ReactNode }) {
  return (
    <header className="border-b border-line">
      <div className="page flex flex-wrap items-center gap-x-2 md:h-16 md:gap-x-8 md:flex-nowrap">
        <a href="/" className="title inline-flex h-14 items-center gap-2 text-base no-underline sm:text-lg md:h-16">
          <Mark />
          {shell.name}
        </a>
        <div className="ml-auto flex items-center md:order-3">{children}</div>
        <nav
          aria-label={shell.nav.label}
          className="-mx-4 flex w-[calc(100%+2rem)] gap-5 overflow-x-auto border-t border-line px-4 md:order-2 md:mx-0 md:w-auto md:gap-6 md:border-0 md:px-0"
        >
          {LINKS.map(({ href, text }) => (
            <a
              key={href}
              href={href}
              className="inline-flex h-11 items-center text-sm whitespace-nowrap text-soft no-underline hover:text-ink hover:underline"
            >
              {text}
            </a>
          ))}
        </nav>
      </div>
    </header>
  )
}

/** The sign: three weights on one line, the way many small gifts move a scale. */
function Mark() {
  return (
    <svg aria-hidden="true" viewBox="0 0 24 24" width="24" height="24" className="shrink-0">
      <path d="M2 18.5h20" stroke="currentColor" strokeWidth="1.5" />
      <rect x="3" y="13" width="4" height="4" fill="currentColor" />
      <rect x="9" y="9" width="5" height="8" fill="currentColor" />
      <rect x="16" y="4" width="5" height="13" fill="none" stroke="currentColor" strokeWidth="1.5" />
    </svg>
  )
}
