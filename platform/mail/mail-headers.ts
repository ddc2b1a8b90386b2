// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not reach a header.
const CONTROL = /[\u0000-\u001f\u007f\u0085\u2028\u2029]+/g;

/** Headers that the mailer itself writes; setting them by hand could add receivers or change what the mail is. */
const OURS =
  /^(from|sender|to|cc|bcc|reply-to|subject|date|message-id|return-path|received|mime-version|auto-submitted|dkim-.*|arc-.*|authentication-results|content-.*|resent-.*)$/i;

/** One line: whatever could end a header or begin another becomes a space. */
export function headerText(text: string): string {
  return text.replace(CONTROL, ' ').trim();
}

/** @throws TypeError for a name that is no header name (RFC 5322 §2.2) or is not for callers to set */
export function safeHeaders(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => {
      if (!/^[A-Za-z0-9-]{1,70}$/.test(name) || OURS.test(name))
        throw new TypeError(`header not allowed: ${JSON.stringify(name)}`);
      return [name, headerText(value)];
    }),
  );
}

/** @throws TypeError unless it is `<id@domain>` */
export function safeMessageId(messageId: string): string {
  if (!/^<[\w.!#$%&'*+/=?^`{|}~-]+@[\w.-]+>$/.test(messageId) || messageId.length > 250) {
    throw new TypeError('a Message-ID must read <id@domain>');
  }
  return messageId;
}

/**
 * Whether SMTP can carry the address to one mailbox. Narrower than RFC 5321 on purpose: no quoted local parts, no
 * address literals, nothing that an address parser could read as a list or a group.
 */
export function isMailAddress(address: string): boolean {
  return (
    address.length <= 254 && /^[^\s@<>()[\]\\,;:"\p{Cc}\p{Cf}]{1,64}@[^\s@<>()[\]\\,;:"\p{Cc}\p{Cf}]+$/u.test(address)
  );
}
