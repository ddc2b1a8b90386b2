import { expect, it } from 'vitest';
import { phone } from './browser.ts';
import { demoJourney, type Visit } from './journey.ts';
import { box, button, dialog, heading, hire, link, password, region, see, signIn, userMenu } from './on-page.ts';

const chosen = 'kaffe under taket om hösten';

demoJourney('an invitation that is taken back, and one that is never needed', (walk) => {
  let hr: Visit;

  it('INV-4, E5: who starts tomorrow is invited at once, and a withdrawal makes the link useless', async () => {
    const { house } = walk;
    hr = await walk.visit();
    const { page } = hr;
    await signIn(page, house.baseUrl, house.user('hr'));
    const email = 'axel.strand@utan-doman.example';
    await hire(page, house.baseUrl, {
      ...{ firstName: 'Axel', lastName: 'Strand', email, start: '2026-11-23', template: 'KOLL Kollektivanställd' },
    });
    // It may have gone before the page is there.
    await see(page, /Inbjudan (går direkt|skickades .+) och länken gäller till och med torsdag 26 november\./);
    const { link: his } = await house.mailWithLink(email, '/identity/invitation/');
    await button(page, 'Mer').click();
    await page.getByRole('menuitem', { name: 'Dra tillbaka nyanställning' }).click();
    await see(dialog(page), 'Länken i inbjudan som redan har skickats slutar gälla.');
    await see(dialog(page), 'Användaren inaktiveras.');
    await box(dialog(page), 'Varför dras den tillbaka?').fill('Han tackade nej.');
    await button(dialog(page), 'Dra tillbaka').click();
    await see(page, 'Nyanställningen är tillbakadragen.');
    await house.settle();
    const axel = await walk.visit(phone);
    await axel.page.goto(his);
    await heading(axel.page, 'Inbjudan gäller inte längre').waitFor();
    await see(region(page, 'Tidslinje'), 'Nyanställningen drogs tillbaka: Han tackade nej.');
  });

  it('INV-11: an address in a verified domain gets an account without mail, and signs in by way of Glömt lösenord', async () => {
    const { house } = walk;
    const email = 'nina.bergman@farstu.test';
    await hire(hr.page, house.baseUrl, {
      ...{ firstName: 'Nina', lastName: 'Bergman', email, start: '2027-06-01', template: 'KOLL Kollektivanställd' },
    });
    await see(hr.page, 'Kontot skapas direkt och ingen inbjudan skickas.');
    await house.settle();
    expect(await house.mailsTo(email)).toEqual([]);
    const { page } = await walk.visit(phone);
    await page.goto(house.baseUrl);
    await link(page, 'Logga in').click();
    await link(page, 'Glömt lösenord?').click();
    await box(page, 'E-postadress').fill(email);
    await button(page, 'Skicka länk').click();
    await heading(page, 'Titta i inkorgen').waitFor();
    const { link: reset } = await house.mailWithLink(email, '/identity/reset-password/');
    await page.goto(reset);
    await password(page, 'Nytt lösenord').fill(chosen);
    await button(page, 'Spara och logga in').click();
    await userMenu(page, 'Nina Bergman').waitFor();
    await see(page, 'Hej Nina');
  });
});
