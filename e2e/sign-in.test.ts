import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { DemoUser } from './house.ts';
import { demoJourney, type Visit } from './journey.ts';
import { box, button, dialog, heading, link, password, see, signIn, userMenu, writeCredentials } from './on-page.ts';

demoJourney('signing in, and what belongs to everybody', (walk) => {
  let hr: Visit;
  let employee: Visit;
  const signedIn = async (role: DemoUser['role'], path = '/people/home'): Promise<Visit> => {
    const visit = await walk.visit();
    await signIn(visit.page, walk.house.baseUrl + path, walk.house.user(role));
    return visit;
  };
  const isSignedIn = async (page: Page): Promise<boolean> => {
    const answer = await page.request.get(`${walk.house.baseUrl}/people/_/session`);
    return ((await answer.json()) as { signedIn: boolean }).signedIn;
  };

  it('a wrong password is told apart from nothing else; the right one leads to the page that was asked for', async () => {
    const { house } = walk;
    const asa = house.user('hr');
    const { page, close } = await walk.visit();
    await page.goto(`${house.baseUrl}/people/new-hires?status=all`);
    await link(page, 'Logga in').click();
    await writeCredentials(page, { email: asa.email, password: 'inte det rätta ordet' });
    await see(page, 'Fel e-postadress eller lösenord');
    expect(await box(page, 'E-postadress').inputValue()).toBe(asa.email);
    expect(await password(page, 'Lösenord').inputValue()).toBe('');
    await writeCredentials(page, { email: 'ingen.alls@farstu.test', password: 'inte det rätta ordet' });
    await see(page, 'Fel e-postadress eller lösenord');
    await writeCredentials(page, asa);
    await userMenu(page, asa.name).waitFor();
    expect(page.url()).toBe(`${house.baseUrl}/people/new-hires?status=all`);
    await close();
  });

  it('signing out ends the session here and at the issuer: the password is asked for again', async () => {
    const { page, close } = await signedIn('hr');
    const before = await page.context().cookies();
    await userMenu(page, walk.house.user('hr').name).click();
    await page.getByRole('menuitem', { name: 'Logga ut' }).click();
    await heading(page, 'Kom in').waitFor();
    expect(await isSignedIn(page)).toBe(false);
    // The old cookies open nothing, wherever they may have been kept.
    await page.context().addCookies(before);
    expect(await isSignedIn(page)).toBe(false);
    await page.reload();
    await link(page, 'Logga in').click();
    await password(page, 'Lösenord').waitFor();
    await close();
  });

  it('signing out another browser from Mitt konto ends its session in people (back-channel)', async () => {
    const { house } = walk;
    const lost = await signedIn('hr');
    hr = await signedIn('hr');
    await userMenu(hr.page, house.user('hr').name).click();
    await hr.page.getByRole('menuitem', { name: 'Mitt konto' }).click();
    await button(hr.page, 'Logga ut överallt utom här').click();
    await button(dialog(hr.page), 'Logga ut överallt utom här').click();
    await see(hr.page, /inloggning(ar)? avslutade?$/);
    await house.settle();
    expect(await isSignedIn(lost.page)).toBe(false);
    expect(await isSignedIn(hr.page)).toBe(true);
    await lost.page.reload();
    await heading(lost.page, 'Kom in').waitFor();
    await lost.close();
  });

  it('the search finds Åsa for asa, by keyboard', async () => {
    const { page } = hr;
    await page.goto(walk.house.baseUrl);
    await button(page, 'Sök person Ctrl K').waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Namn, anställningsnummer eller e-post' }).waitFor();
    await page.keyboard.type('asa');
    await page.getByRole('option', { name: 'Åsa Lindqvist' }).waitFor();
    await page.keyboard.press('Enter');
    await heading(page, 'Åsa Lindqvist').waitFor();
  });

  it('the language is the person’s: it stands after a reload and in another browser', async () => {
    const { page, close } = await signedIn('administrator');
    const kept = page.waitForResponse(/\/session\/language$/);
    await button(page, 'EN Engelska').click();
    await heading(page, 'Hello Karin').waitFor();
    await kept;
    await page.reload();
    await heading(page, 'Hello Karin').waitFor();
    const elsewhere = await walk.visit();
    const { email, password: secret } = walk.house.user('administrator');
    await elsewhere.page.goto(walk.house.baseUrl);
    await link(elsewhere.page, 'Logga in').click();
    await writeCredentials(elsewhere.page, { email, password: secret });
    await heading(elsewhere.page, 'Hello Karin').waitFor();
    await elsewhere.close();
    await button(page, 'SV Swedish').click();
    await heading(page, 'Hej Karin').waitFor();
    await close();
  });

  it('company and customer stand at the bottom, each copied by a click', async () => {
    employee = await signedIn('employee');
    const { page, context } = employee;
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const strip = page.getByRole('contentinfo');
    expect(await strip.textContent()).toMatch(/^Företag: 1010 Lindgården Omsorg AB\s*–\s*Kund: 5257$/);
    for (const [name, value] of [
      ['Kopiera Kundnummer 5257', '5257'],
      ['Kopiera Företagsnummer 1010', '1010'],
    ] as const) {
      await button(strip, name).click();
      await expect.poll(() => page.evaluate('navigator.clipboard.readText()')).toBe(value);
    }
  });

  it('dark is dark, and stays so', async () => {
    const { page } = employee;
    const lightness = () =>
      page.evaluate<number>(`(() => {
        const canvas = document.createElement('canvas').getContext('2d');
        canvas.fillStyle = getComputedStyle(document.body).backgroundColor;
        canvas.fillRect(0, 0, 1, 1);
        return canvas.getImageData(0, 0, 1, 1).data[1];
      })()`);
    expect(await lightness()).toBeGreaterThan(200);
    await button(page, 'Mörkt utseende').click();
    await button(page, 'Ljust utseende').waitFor();
    expect(await lightness()).toBeLessThan(60);
    await page.reload();
    await button(page, 'Ljust utseende').waitFor();
    expect(await lightness()).toBeLessThan(60);
  });

  it('an employee’s menu has the own pages only, and other doors are shut', async () => {
    const { page } = employee;
    await page.goto(walk.house.baseUrl);
    const menu = page.getByRole('navigation', { name: 'Huvudmeny' });
    await link(menu, 'Anställda').waitFor();
    const lines = await menu.getByRole('listitem').allInnerTexts();
    expect(lines).toEqual(['Hem', 'Anställda']);
    await page.goto(`${walk.house.baseUrl}/people/new-hires`);
    await see(page, 'Du har inte behörighet');
    expect(await link(page, 'Ny anställd').count()).toBe(0);
  });

  it('a manager placed on cost centre 200 sees its employees and nobody else: in the list, the search and by address', async () => {
    const { house } = walk;
    await hr.page.goto(`${house.baseUrl}/people/employees`);
    await link(hr.page, 'Forsman, Ida').click();
    await heading(hr.page, 'Ida Forsman').waitFor();
    const idas = hr.page.url();

    const { page, close } = await signedIn('manager', '/people/employees');
    await link(page, 'Sjö, Elin').waitFor();
    const rows = page
      .getByRole('table')
      .getByRole('row')
      .filter({ has: page.getByRole('link') });
    const centres = await rows.allInnerTexts();
    expect(centres.length).toBeGreaterThan(3);
    for (const row of centres) expect(row).toContain('200 Hemtjänst Norr');
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Namn, anställningsnummer eller e-post' }).fill('Forsman');
    await see(page, 'Ingen heter så, eller så ligger personen utanför det du får se.');
    await page.goto(idas);
    await see(page, 'Den här sidan finns inte');
    await page.goto(`${house.baseUrl}/people/new-hires`);
    await link(page, 'Östlund, Åke').waitFor();
    expect(await link(page, 'Holm, Mira').count()).toBe(0);
    await close();
  });
});
