import { expect, test } from 'vitest';
import { renderMail } from './index.ts';

const invitation = {
  language: 'sv',
  heading: 'Välkommen till Björk & Alm',
  paragraphs: ['Hej Åsa', 'Bekräfta din adress senast torsdag 3 december.'],
  button: { text: 'Verifiera e-postadress', url: 'https://farstu.example/i/abc?x=1&y=2' },
  footer: ['Farstu'],
};

test('the plain text has the address on a line of its own', () => {
  const { text } = renderMail(invitation);
  expect(text.split('\n')).toContain('https://farstu.example/i/abc?x=1&y=2');
  expect(text).toContain('Välkommen till Björk & Alm\n\nHej Åsa\n\nBekräfta');
});

test('the HTML says its language, escapes every text and fetches nothing', () => {
  const hostile = `"><script>alert('x')</script>&`;
  const { html } = renderMail({
    ...invitation,
    heading: hostile,
    paragraphs: [hostile],
    footer: [hostile],
    button: { ...invitation.button, text: hostile },
  });
  expect(html).toContain('<html lang="sv">');
  expect(html).not.toContain('<script');
  expect(html).toContain('&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;');
  expect(html).not.toMatch(/<img|<link|src=|url\(|@import/);
  expect(html).toContain('href="https://farstu.example/i/abc?x=1&amp;y=2"');
});

test('a text with a line break in it stays one line', () => {
  const { text } = renderMail({ ...invitation, paragraphs: ['Hej Åsa\r\n\r\nhttps://evil.example/\u2028x'] });
  expect(text).toContain('\nHej Åsa https://evil.example/ x\n');
});

test('a button that leads anywhere but to the web is refused', () => {
  for (const url of ['javascript:alert(1)', 'data:text/html,x', '/relative', '']) {
    expect(() => renderMail({ ...invitation, button: { text: 'x', url } })).toThrow(TypeError);
  }
});

test('a mail without button and footer is only its words', () => {
  const { html, text } = renderMail({ language: 'en', heading: 'H', paragraphs: ['P'], footer: [] });
  expect(text).toBe('H\n\nP\n');
  expect(html).not.toContain('<a ');
});
