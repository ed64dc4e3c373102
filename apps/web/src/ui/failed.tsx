type FailedProps = { problem: string; again: string; onAgain: () => void }

/** Says why something could not be read, with a button that tries once more. */
export function Failed({ problem, again, onAgain }: FailedProps) {
  return (
    <div>
      <p role="alert" className="problem">
        {problem}
      </p>
      <button type="button" className="btn mt-2" onClick={onAgain}>
        {again}
      </button>
    </div>
  )
}
