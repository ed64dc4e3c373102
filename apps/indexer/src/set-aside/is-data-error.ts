import pg from 'pg'

/** The database does not take these values (SQLSTATE class 22), or not beside the others (class 23). */
export function isDataError(error: unknown): error is pg.DatabaseError {
  return error instanceof pg.DatabaseError && /^2[23]/.test(error.code ?? '')
}
