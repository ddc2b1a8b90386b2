/**
 * One step further (RFC 6901). The names in a body are the caller's, and a value can stand there by mistake: an identity number,
 * a secret. What is neither letters alone nor an index is not said back, and what is pointed at is what it stands in.
 */
export const pointerTo = (at: string, name: string): string =>
  /^(?:[a-z][a-z_-]{0,39}|\d{1,5})$/i.test(name) ? `${at}/${name}` : at;
