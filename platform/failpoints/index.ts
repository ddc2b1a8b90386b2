/**
 * A named place where a test may kill the process, to prove that nothing is lost or done twice there.
 * Obeyed only with `NODE_ENV=test`: `FARSTU_FAILPOINT=after-inbox-commit`, or `…@3` for the third passing.
 */
export type Failpoint =
  | 'before-inbox-commit'
  | 'after-inbox-commit'
  | 'before-hire-commit'
  | 'after-hire-commit'
  | 'before-card-update'
  | 'after-card-update'
  | 'before-mail'
  | 'after-mail';

const passed = new Map<string, number>();

export function failpoint(name: Failpoint): void {
  if (process.env.NODE_ENV !== 'test') return;
  const [wanted, which = '1'] = (process.env.FARSTU_FAILPOINT ?? '').split('@');
  if (wanted !== name) return;
  const times = (passed.get(name) ?? 0) + 1;
  passed.set(name, times);
  if (times === Number(which)) process.kill(process.pid, 'SIGKILL');
}
