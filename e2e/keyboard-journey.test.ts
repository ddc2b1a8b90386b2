import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { demoJourney, type Visit } from './journey.ts';
import { box, button, dialog, heading, link, password, region, see, userMenu } from './on-page.ts';

/** More stops than any page has on the way to anything. */
const MOST_STOPS = 120;

demoJourney('the hire by keyboard alone', (walk) => {
  let hr: Visit;

  /** Goes there with Tab, and demands that one can see where one is. */
  const tabTo = async (target: Locator): Promise<void> => {
    await target.waitFor();
    for (let stops = 0; stops < MOST_STOPS; stops++) {
      const here = await target.evaluate((element) => element === element.ownerDocument.activeElement);
      if (here) {
        expect(await target.evaluate((element) => element.matches(':focus-visible')), 'focus is seen').toBe(true);
        return;
      }
      await hr.page.keyboard.press('Tab');
    }
    throw new Error(`Tab never comes to ${target}`);
  };
  const press = async (target: Locator, key = 'Enter') => {
    await tabTo(target);
    await hr.page.keyboard.press(key);
  };
  const write = async (target: Locator, text: string) => {
    await tabTo(target);
    await hr.page.keyboard.type(text);
  };
  const chooseByKeys = async (page: Page, field: string, option: string) => {
    await press(page.getByRole('combobox', { name: field, exact: true }), 'ArrowDown');
    const wanted = page.getByRole('option', { name: option }).filter({ visible: true });
    await wanted.waitFor();
    for (let stops = 0; stops < 20; stops++) {
      if ((await wanted.getAttribute('data-combobox-selected')) !== null) break;
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('Enter');
    await wanted.waitFor({ state: 'hidden' });
  };

  it('signs in', async () => {
    const { house } = walk;
    hr = await walk.visit();
    const { page } = hr;
    await page.goto(`${house.baseUrl}/people/new-hires`);
    await press(link(page, 'Logga in'));
    await write(box(page, 'E-postadress'), house.user('hr').email);
    await write(password(page, 'Lösenord'), house.user('hr').password);
    await page.keyboard.press('Enter');
    await heading(page, 'Nyanställning').waitFor();
  });

  it('skips the menu with the first key, and opens the form', async () => {
    const { page } = hr;
    await page.reload();
    await heading(page, 'Nyanställning').waitFor();
    await page.keyboard.press('Tab');
    await press(link(page, 'Hoppa till innehållet'));
    await page.keyboard.press('Tab');
    const inside = await page.getByRole('main').evaluate((main) => main.contains(main.ownerDocument.activeElement));
    expect(inside).toBe(true);
    await press(link(page, 'Ny anställd'));
    await heading(page, 'Ny anställd').waitFor();
  });

  it('INV-2: fills in the form and saves', async () => {
    const { page } = hr;
    await write(box(page, 'Anställningsdatum'), '2026-11-30');
    await chooseByKeys(page, 'Kostnadsställe', '200 Hemtjänst Norr');
    await see(page, 'Närmaste chef blir Maria Öberg.');
    await write(box(page, 'Förnamn'), 'Ture');
    await write(box(page, 'Efternamn'), 'Ängsvik');
    await write(box(page, 'E-post Visma Connect'), 'ture@utan-doman.example');
    await write(box(page, 'Bekräfta E-post Visma Connect'), 'ture@utan-doman.example');
    await see(region(page, 'Det här händer'), 'Inbjudan går söndag 29 november kl. 09:00');
    await press(button(page, 'Spara'));
    await heading(page, 'Ture Ängsvik').waitFor();
  });

  it('INV-6: ticks HR’s level', async () => {
    const { page } = hr;
    await press(button(page, 'Markera som granskad: HR'));
    await heading(dialog(page), 'Markera HR som granskad?').waitFor();
    await press(button(dialog(page), 'Markera som granskad'));
    await see(page, 'HR är granskad.');
    await dialog(page).waitFor({ state: 'hidden' });
  });

  it('a dialog shut with Esc gives focus back to what opened it', async () => {
    const { page } = hr;
    const opener = button(page, 'Ändra uppgifter');
    await press(opener);
    await dialog(page).waitFor();
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'hidden' });
    await expect.poll(() => opener.evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true);
  });

  it('signs out', async () => {
    const { page } = hr;
    await press(userMenu(page, walk.house.user('hr').name));
    const out = page.getByRole('menuitem', { name: 'Logga ut' });
    await out.waitFor();
    for (let stops = 0; stops < 10; stops++) {
      if (await out.evaluate((element) => element === element.ownerDocument.activeElement)) break;
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('Enter');
    await heading(page, 'Kom in').waitFor();
  });
});
