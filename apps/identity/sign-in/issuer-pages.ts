import { createHash } from 'node:crypto';
import { type Language, languageOf } from '@farstu/platform/i18n';
import type { ErrorOut, KoaContextWithOIDC } from 'oidc-provider';
import { originSignInUri } from '../clients/client.ts';
import type { IdentityHouse } from '../database.ts';

/** Presses the one button, for a browser that runs scripts; allowed by its hash and nothing else. */
const PRESS = 'document.querySelector("button").click()';
const PRESS_HASH = createHash('sha256').update(PRESS).digest('base64');

/** May run what the library itself puts in by hash, and nothing from anywhere. */
export const ISSUER_CONTENT_SECURITY_POLICY =
  "default-src 'none';script-src 'self';style-src 'unsafe-inline';frame-ancestors 'none';base-uri 'none'";

/**
 * The three small pages that the issuer writes itself, in the middle of a protocol: leaving, having left, and a request
 * that cannot be answered. Everything else that a person meets is a page of the room.
 */
export function issuerPages(house: IdentityHouse) {
  const words = (ctx: KoaContextWithOIDC) => {
    const t = house.translator(languageAsked(ctx));
    return { language: t.language, say: (key: string, params = {}) => t(`identity:issuerPages.${key}`, params) };
  };
  return {
    /** An application that shows whose session it ends has asked on the person's behalf; any other way we ask ourselves. */
    confirmLogout: async (ctx: KoaContextWithOIDC, form: string): Promise<void> => {
      const { language, say } = words(ctx);
      const hint = ctx.oidc.entities.IdTokenHint as { payload?: { sub?: string } } | undefined;
      const asked = hint?.payload?.sub !== undefined && hint.payload.sub === ctx.oidc.session?.accountId;
      if (asked) {
        const policy = ISSUER_CONTENT_SECURITY_POLICY.replace("script-src 'self'", `script-src 'sha256-${PRESS_HASH}'`);
        ctx.set('content-security-policy', policy);
      }
      const button = (text: string, attributes: string) =>
        `<button type="submit" form="op.logoutForm" ${attributes}>${escapeHtml(text)}</button>`;
      ctx.type = 'html';
      ctx.body = page(language, say('logout.title'), [
        `<p>${escapeHtml(say('logout.text'))}</p>`,
        form,
        button(say('logout.yes'), 'name="logout" value="yes" autofocus'),
        ...(asked ? [`<script>${PRESS}</script>`] : [button(say('logout.no'), 'class="quiet"')]),
      ]);
    },
    loggedOut: async (ctx: KoaContextWithOIDC): Promise<void> => {
      const { language, say } = words(ctx);
      const again = await originSignInUri(house);
      ctx.type = 'html';
      ctx.body = page(language, say('loggedOut.title'), [
        `<p>${escapeHtml(say('loggedOut.text'))}</p>`,
        ...(again ? [`<a class="button" href="${escapeHtml(again)}">${escapeHtml(say('signIn'))}</a>`] : []),
      ]);
    },
    error: async (ctx: KoaContextWithOIDC, out: ErrorOut): Promise<void> => {
      const { language, say } = words(ctx);
      const again = await originSignInUri(house).catch(() => null);
      const gone = ctx.oidc?.route === 'resume' || out.error === 'server_error';
      ctx.type = 'html';
      ctx.body = page(language, say(gone ? 'interrupted.title' : 'error.title'), [
        `<p>${escapeHtml(say(gone ? 'interrupted.text' : 'error.text'))}</p>`,
        `<p class="quiet"><code>${escapeHtml(out.error)}</code> ${escapeHtml(out.error_description ?? '')}</p>`,
        ...(again ? [`<a class="button" href="${escapeHtml(again)}">${escapeHtml(say('signIn'))}</a>`] : []),
      ]);
    },
  };
}

/** The application's wish (`ui_locales`) goes before the browser's. */
function languageAsked(ctx: KoaContextWithOIDC): Language {
  const asked = ctx.oidc?.params?.ui_locales;
  return languageOf(typeof asked === 'string' ? asked.split(' ').join(',') : ctx.get('accept-language') || undefined);
}

const STYLE = `:root{color-scheme:light dark;font-family:system-ui,-apple-system,'Segoe UI',Roboto,sans-serif}
body{margin:0;min-height:100vh;display:grid;place-items:center;background:light-dark(#f4f5f7,#14181d);color:light-dark(#1b2430,#e8ebef)}
main{box-sizing:border-box;width:min(26rem,92vw);padding:2rem;border-radius:10px;border:1px solid light-dark(#dfe3e8,#343c46);background:light-dark(#fff,#1d232a)}
h1{margin:0 0 1rem;font-size:1.35rem}p{margin:0 0 1rem;line-height:1.5}
button,.button{display:inline-block;margin:0 .5rem .5rem 0;padding:.65rem 1.1rem;border:0;border-radius:8px;background:#1f5f8b;color:#fff;font:inherit;font-weight:600;text-decoration:none;cursor:pointer}
button.quiet{background:none;color:inherit;border:1px solid currentColor}p.quiet{font-size:.8rem;color:light-dark(#5a6572,#a9b3bf);overflow-wrap:anywhere}`;

function page(language: Language, title: string, parts: readonly string[]): string {
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title><style>${STYLE}</style></head>
<body><main><h1>${escapeHtml(title)}</h1>
${parts.join('\n')}
</main></body></html>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
