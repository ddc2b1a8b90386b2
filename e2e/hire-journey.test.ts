import { expect, it } from 'vitest';
import { phone } from './browser.ts';
import { demoJourney, type Visit } from './journey.ts';
import {
  box,
  button,
  choose,
  dialog,
  heading,
  link,
  password,
  region,
  see,
  signIn,
  userMenu,
  writeCredentials,
  writeHire,
} from './on-page.ts';

const signe = { firstName: 'Signe', lastName: 'Åberg', email: 'signe.aberg@utan-doman.example' };
const chosen = 'kaffe under taket om hösten';
const sentence = 'Inbjudan går söndag 29 november kl. 09:00 och länken gäller till och med torsdag 3 december.';

demoJourney('from a hire to a person who signs in', (walk) => {
  let hr: Visit;
  let hireAddress = '';
  let invitation = '';

  it('INV-2, INV-8: HR hires by the form, writes the address twice, and sees when the invitation would go', async () => {
    const { house } = walk;
    hr = await walk.visit();
    const { page } = hr;
    await signIn(page, `${house.baseUrl}/people/home`, house.user('hr'));
    await link(page, 'Ny anställd').click();
    await writeHire(page, { ...signe, start: '2026-11-30' });
    await box(page, 'Bekräfta E-post Visma Connect').fill('signe.aberg@utan-doman.test');
    await button(page, 'Spara').click();
    await see(page, 'Adresserna är inte lika.');
    await box(page, 'Bekräfta E-post Visma Connect').fill(signe.email);
    await see(region(page, 'Det här händer'), sentence);
    await button(page, 'Spara').click();
    await see(page, 'Nyanställningen är sparad');
    await heading(page, 'Signe Åberg').waitFor();
    await see(page, 'Inbjudan väntar på att nyanställningen blir slutgiltigt godkänd.');
    hireAddress = page.url().split('?')[0] ?? '';
  });

  it('INV-6: HR sets the cost centre, hears who the manager is, and ticks; nothing goes out to the new person', async () => {
    const { page } = hr;
    await choose(page, 'Kostnadsställe **', '200 Hemtjänst Norr');
    await see(page, 'Närmaste chef blir Maria Öberg.');
    await button(page, 'Markera som granskad: HR').click();
    await heading(dialog(page), 'Markera HR som granskad?').waitFor();
    await button(dialog(page), 'Markera som granskad').click();
    await see(page, 'HR är granskad.');
    await see(region(page, 'Tidslinje'), 'Maria Öberg fick besked om att granska.');
    await walk.house.settle();
    expect(await walk.house.mailsTo(signe.email)).toEqual([]);
  });

  it('INV-8: the manager follows the mail on a phone, fills in the job and gives the last approval', async () => {
    const { house } = walk;
    const manager = await walk.visit(phone);
    const { page } = manager;
    const { mail, link: toHire } = await house.mailWithLink(house.user('manager').email, new URL(hireAddress).pathname);
    expect(mail.subject).toBe('Granska nyanställningen av Signe Åberg');
    expect(toHire).toBe(hireAddress);
    await signIn(page, toHire, house.user('manager'));
    await heading(page, 'Signe Åberg').waitFor();
    await box(page, 'Befattning').fill('Undersköterska');
    await box(page, 'Sysselsättningsgrad').fill('75');
    await button(page, 'Markera som granskad: Chef').click();
    await see(dialog(page), 'Det är den sista nivån. Sedan är Signe Åberg slutgiltigt godkänd.');
    await see(dialog(page), `Inbjudan går söndag 29 november kl. 09:00 till ${signe.email}.`);
    await button(dialog(page), 'Markera som granskad').click();
    await see(page, 'Chef är granskad.');
    await see(region(page, 'Inbjudan'), sentence);
    await see(region(page, 'Uppgifter'), '75 %');
    await manager.close();
  });

  it('INV-5, INV-8: at 08:59 the day before nothing has gone; at 09:00 the mail is there', async () => {
    const { house } = walk;
    await house.clockTo('2026-11-29T08:59:00+01:00');
    expect(await house.mailsTo(signe.email)).toEqual([]);
    await house.clockTo('2026-11-29T09:00:00+01:00');
    const [mail, ...more] = await house.mailsTo(signe.email);
    expect(more).toEqual([]);
    expect(mail?.subject).toBe('Verifiera din e-postadress för Lindgården Omsorg AB');
    expect(mail?.text).toContain('Länken gäller till och med torsdag 3 december.');
    expect(mail?.text, 'E29: nothing but the first name').not.toContain(signe.lastName);
    invitation = (await house.mailWithLink(signe.email, '/identity/invitation/')).link;
  });

  it('E9, INV-3: the link stands being opened three times; then she chooses a password and is inside', async () => {
    const { house } = walk;
    const { page } = await walk.visit(phone);
    for (let time = 0; time < 3; time++) {
      await page.goto(invitation);
      await heading(page, 'Välkommen, Signe').waitFor();
    }
    await see(page, 'Inbjudan gäller till och med torsdag 3 december.');
    await password(page, 'Välj ett lösenord').fill('kort');
    await button(page, 'Bekräfta och logga in').click();
    await see(page, 'Lösenordet måste ha minst 12 tecken');
    await box(page, 'Efternamn').fill(signe.lastName);
    await password(page, 'Välj ett lösenord').fill(chosen);
    await button(page, 'Bekräfta och logga in').click();
    await userMenu(page, 'Signe Åberg').waitFor();
    expect(new URL(page.url()).origin).toBe(house.baseUrl);
    await see(page, 'Hej Signe');
  });

  it('she sees her own page and nobody else', async () => {
    const { page } = await walk.visit(phone);
    await signIn(page, `${walk.house.baseUrl}/people/employees?status=all`, {
      ...signe,
      name: 'Signe Åberg',
      password: chosen,
    });
    await link(page, 'Åberg, Signe').click();
    await heading(page, 'Signe Åberg').waitFor();
    await see(page, '200 Hemtjänst Norr');
    await page.goBack();
    await link(page, 'Åberg, Signe').waitFor();
    expect(await page.getByRole('table').getByRole('link').count()).toBe(1);
  });

  it('the timeline tells HR each step: visited, verified', async () => {
    const { page } = hr;
    await walk.house.settle();
    await page.goto(hireAddress);
    const timeline = region(page, 'Tidslinje');
    await see(timeline, 'Länken har besökts.');
    await see(timeline, `${signe.email} är verifierad och användaren är kopplad.`);
    await see(timeline, `Inbjudan skickad till ${signe.email}. Länken gäller till och med torsdag 3 december.`);
    await see(region(page, 'Inbjudan'), 'Verifierad');
  });

  it('E9: the second use of the link says that the account is ready', async () => {
    const { page } = await walk.visit(phone);
    await page.goto(invitation);
    await heading(page, 'Ditt konto är klart').waitFor();
    await link(page, 'Logga in').click();
    await writeCredentials(page, { email: signe.email, password: chosen });
    await userMenu(page, 'Signe Åberg').waitFor();
  });
});
