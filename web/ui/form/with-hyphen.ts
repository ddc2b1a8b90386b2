/** `ÅÅÅÅMMDDNNNN` → `ÅÅÅÅMMDD-NNNN`; a plus sign (a hundred years or more) stays; anything else is left as it was. */
export function withHyphen(written: string): string {
  const compact = written.replace(/\s/g, '').replace(/[\u2010-\u2015]/g, '-');
  const [, date, sign, rest] = /^(\d{8}|\d{6})([-+]?)(\d{4})$/.exec(compact) ?? [];
  return date && rest ? `${date}${sign || '-'}${rest}` : written.trim();
}
