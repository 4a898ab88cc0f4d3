/** What a user can cause to go wrong is a value, not an exception. */
export type Result<T, E> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

export const makeOk = <T>(value: T): Result<T, never> => ({ ok: true, value });
export const makeError = <E>(error: E): Result<never, E> => ({ ok: false, error });
