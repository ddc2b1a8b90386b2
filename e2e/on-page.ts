import type { Locator, Page } from 'playwright-core';
import type { DemoUser } from './house.ts';

type Place = Page | Locator;

export const box = (place: Place, name: string) => place.getByRole('textbox', { name, exact: true });
export const button = (place: Place, name: string) => place.getByRole('button', { name, exact: true });
export const heading = (place: Place, name: string) => place.getByRole('heading', { name, exact: true });
export const link = (place: Place, name: string) => place.getByRole('link', { name, exact: true });
export const region = (place: Place, name: string) => place.getByRole('region', { name, exact: true });
export const dialog = (page: Page) => page.getByRole('dialog');
/** A password's field has no role of its own. */
export const password = (place: Place, label: string) => place.getByLabel(label, { exact: true });
/** The person's own menu at the top right; it is there only where somebody is signed in. */
export const userMenu = (page: Page, name: string) => button(page, `Meny för ${name}`);

/** Waits until the text, or a part of it, is seen. */
export async function see(place: Place, text: string | RegExp): Promise<void> {
  await place.getByText(text).filter({ visible: true }).first().waitFor();
}

/** Chooses in a list that opens below its field. */
export async function choose(page: Page, field: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: field, exact: true }).click();
  await page.getByRole('option', { name: option }).filter({ visible: true }).click();
}

type Person = Pick<DemoUser, 'name' | 'email' | 'password'>;

/** Writes address and password on the issuer's page. */
export async function writeCredentials(page: Page, { email, password: secret }: Omit<Person, 'name'>): Promise<void> {
  await box(page, 'E-postadress').fill(email);
  await password(page, 'Lösenord').fill(secret);
  await button(page, 'Logga in').click();
}

/** Through the front door to the page that was asked for. */
export async function signIn(page: Page, address: string, person: Person): Promise<void> {
  await page.goto(address);
  await link(page, 'Logga in').click();
  await writeCredentials(page, person);
  await userMenu(page, person.name).waitFor();
}

/** What *Ny anställd* is filled in with; the template is chosen when it is not the first proposal. */
export interface WrittenHire {
  firstName: string;
  lastName: string;
  email?: string;
  start?: string;
  template?: string;
}

/** Fills in *Ny anställd*, which the page shows already. */
export async function writeHire(page: Page, { firstName, lastName, email, start, template }: WrittenHire) {
  if (template) await choose(page, 'Anställningsmall', template);
  if (start) await box(page, 'Anställningsdatum').fill(start);
  await box(page, 'Förnamn').fill(firstName);
  await box(page, 'Efternamn').fill(lastName);
  if (email) {
    await box(page, 'E-post Visma Connect').fill(email);
    await box(page, 'Bekräfta E-post Visma Connect').fill(email);
  }
}

/** Hires somebody by the form and answers the hire's address. */
export async function hire(page: Page, baseUrl: string, written: WrittenHire): Promise<string> {
  await page.goto(`${baseUrl}/people/new-hires/new`);
  await writeHire(page, written);
  await button(page, 'Spara').click();
  await see(page, 'Nyanställningen är sparad');
  return page.url().split('?')[0] ?? '';
}
