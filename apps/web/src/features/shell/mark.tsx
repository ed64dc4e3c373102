/** The sign: three weights on one line, the way many small gifts move a scale. */
export function Mark() {
  return (
    <svg aria-hidden="true" viewBox="0 0 24 24" width="24" height="24" className="shrink-0">
      <path d="M2 18.5h20" stroke="currentColor" strokeWidth="1.5" />
      <rect x="3" y="13" width="4" height="4" fill="currentColor" />
      <rect x="9" y="9" width="5" height="8" fill="currentColor" />
      <rect x="16" y="4" width="5" height="13" fill="none" stroke="currentColor" strokeWidth="1.5" />
    </svg>
  )
}
