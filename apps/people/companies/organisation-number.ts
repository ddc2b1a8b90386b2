/** A Swedish organisation number as it is written: `NNNNNN-NNNN`. */
export type OrganisationNumber = string & { readonly organisationNumber: unique symbol };

/**
 * Reads an organisation number: ten digits with or without the hyphen, or twelve beginning with 16. Undefined when the
 * check digit is wrong, and for personal identity numbers (third digit 0 or 1): a sole trader's number is personal data
 * and has no place here.
 *
 * @see Skatteverket SKV 709: the tenth digit by the modulus-10 method; the third is 2 or more
 */
export function organisationNumber(text: string): OrganisationNumber | undefined {
  const found = /^(?:16)?(\d{6})-?(\d{4})$/.exec(text.trim());
  const digits = `${found?.[1] ?? ''}${found?.[2] ?? ''}`;
  if (digits.length !== 10 || Number(digits[2]) < 2 || checksum(digits) % 10 !== 0) return undefined;
  return `${digits.slice(0, 6)}-${digits.slice(6)}` as OrganisationNumber;
}

/** Every other digit from the first is doubled, and the digits of all are added up. */
function checksum(digits: string): number {
  return [...digits].reduce((sum, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return sum + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
}
