/** A mail in our own plain words. Every text is one paragraph of plain text; nothing in it is read as HTML or as a new line. */
export interface MailContent {
  /** BCP 47, such as `sv`: what a screen reader reads the mail in */
  language: string;
  heading: string;
  paragraphs: readonly string[];
  /** the one thing to do; `url` is http(s) */
  button?: { text: string; url: string };
  footer: readonly string[];
}

const FONT = "-apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif";

/**
 * The two parts of a mail: a calm single column without images, tracking or anything fetched, and the same in plain
 * text with the address of the button on a line of its own. Colours hold their contrast (≥ 4.5:1) in light and dark,
 * and in mail programs that turn colours round by themselves.
 * @throws TypeError when the button's address is not http(s)
 */
export function renderMail(content: MailContent): { text: string; html: string } {
  const button = content.button && { text: line(content.button.text), url: webAddress(content.button.url) };
  const heading = line(content.heading);
  const paragraphs = content.paragraphs.map(line);
  const footer = content.footer.map(line);
  return {
    text: plainText({ heading, paragraphs, button, footer }),
    html: htmlPage({ language: content.language, heading, paragraphs, button, footer }),
  };
}

interface Parts {
  heading: string;
  paragraphs: string[];
  button: { text: string; url: string } | undefined;
  footer: string[];
}

function plainText({ heading, paragraphs, button, footer }: Parts): string {
  const blocks = [heading, ...paragraphs];
  if (button) blocks.push(`${button.text}:\n${button.url}`);
  if (footer.length > 0) blocks.push(['-- ', ...footer].join('\n'));
  return `${blocks.join('\n\n')}\n`;
}

function htmlPage({ language, heading, paragraphs, button, footer }: Parts & { language: string }): string {
  const body = [
    `<h1 class="ink" style="margin:0 0 20px;font-size:22px;line-height:1.3;font-weight:600;color:#1b2430;">${escapeHtml(heading)}</h1>`,
    ...paragraphs.map(
      (text) =>
        `<p class="ink" style="margin:0 0 16px;font-size:16px;line-height:1.55;color:#1b2430;">${escapeHtml(text)}</p>`,
    ),
    ...(button ? buttonRows(button) : []),
    ...footerRows(footer),
  ];
  return `<!doctype html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(heading)}</title>
<style>
:root { color-scheme: light dark; }
@media (prefers-color-scheme: dark) {
  .page { background: #14181d !important; }
  .card { background: #1d232a !important; border-color: #343c46 !important; }
  .ink { color: #e8ebef !important; }
  .quiet { color: #a9b3bf !important; }
  .rule { border-color: #343c46 !important; }
}
</style>
</head>
<body class="page" style="margin:0;padding:0;background:#f4f5f7;">
<table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" style="background:#f4f5f7;">
<tr><td align="center" style="padding:32px 16px;">
<table role="presentation" class="card" width="100%" cellpadding="0" cellspacing="0" style="max-width:560px;background:#ffffff;border:1px solid #dfe3e8;border-radius:10px;">
<tr><td align="left" style="padding:32px;font-family:${FONT};">
${body.join('\n')}
</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`;
}

/** The address stands under the button in full: it can be read before it is followed, and copied where buttons fail. */
function buttonRows({ text, url }: { text: string; url: string }): string[] {
  const href = escapeHtml(url);
  return [
    '<table role="presentation" cellpadding="0" cellspacing="0" style="margin:24px 0 12px;"><tr>',
    `<td style="border-radius:8px;background:#1f5f8b;"><a href="${href}" style="display:inline-block;padding:12px 22px;font-size:16px;font-weight:600;color:#ffffff;text-decoration:none;border-radius:8px;">${escapeHtml(text)}</a></td>`,
    '</tr></table>',
    `<p style="margin:0 0 20px;font-size:13px;line-height:1.5;word-break:break-all;"><a class="quiet" href="${href}" style="color:#5a6572;">${href}</a></p>`,
  ];
}

function footerRows(footer: string[]): string[] {
  if (footer.length === 0) return [];
  const style = 'margin:0 0 4px;font-size:13px;line-height:1.5;color:#5a6572;';
  const lines = footer.map((text) => `<p class="quiet" style="${style}">${escapeHtml(text)}</p>`);
  return [
    '<div class="rule" style="margin-top:24px;padding-top:16px;border-top:1px solid #dfe3e8;">',
    ...lines,
    '</div>',
  ];
}

/** One line of text: a name with a line break in it must not be able to put a line of its own into somebody's mail. */
function line(text: string): string {
  return text.replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}

function webAddress(url: string): string {
  const parsed = URL.parse(url);
  if (parsed === null || !/^https?:$/.test(parsed.protocol))
    throw new TypeError('the button of a mail must lead to http(s)');
  return parsed.href;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
