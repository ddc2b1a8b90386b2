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

const [wanted, which = '1'] = process.env.NODE_ENV === 'test' ? (process.env.FARSTU_FAILPOINT ?? '').split('@') : [''];
let passed = 0;

export function failpoint(name: Failpoint): void {
  if (wanted !== name) return;
  passed += 1;
  if (passed === Number(which)) process.kill(process.pid, 'SIGKILL');
}
