import type { Addresses } from '@farstu/platform/room';

/** What Teamtailor calls: the partner's BASE_URL. */
export const partnerBaseUrl = (addresses: Addresses): string => `${addresses.room('people')}/teamtailor`;

/** The two forms of the HR API's address, as seed 000 has them: both are right, with or without a slash at the end. */
export const ownApiUrls = (addresses: Addresses): readonly [string, string] => [
  `${addresses.room('people')}/webapi/api/`,
  `${addresses.room('people')}/api/`,
];

/** The page of a hire, which the result card leads to. */
export const hirePageUrl = (addresses: Addresses, hireId: string): string =>
  `${addresses.room('people')}/new-hires/${hireId}`;

export function isOwnApiUrl(addresses: Addresses, text: string): boolean {
  const given = comparable(text);
  return given !== undefined && ownApiUrls(addresses).some((each) => comparable(each) === given);
}

function comparable(text: string): string | undefined {
  const url = URL.parse(text.trim());
  if (url === null) return undefined;
  return `${url.origin}${url.pathname.replaceAll(/\/+/g, '/').replace(/\/$/, '')}`.toLowerCase();
}
