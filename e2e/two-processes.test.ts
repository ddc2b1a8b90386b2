import { expect, inject, it } from 'vitest';
import { desktop, phone } from './browser.ts';
import { journey, type Visit } from './journey.ts';
import { box, button, heading, hire, link, password, region, see, signIn, userMenu } from './on-page.ts';
import { twoProcesses } from './two-processes.ts';

const sven = { firstName: 'Sven', lastName: 'Åkerö', email: 'sven.akero@utan-doman.example' };
const chosen = 'kaffe under taket om hösten';
declare module 'vitest' {
  interface ProvidedContext {
    postgresUrl: string;
  }
}

const open = () => twoProcesses({ postgresUrl: inject('postgresUrl'), now: '2026-11-22T10:00:00+01:00' });

journey('people and identity as two processes with two databases', open, (walk) => {
  let administrator: Visit;
  let hireAddress = '';
  let invitation = '';
  let mobile: Visit;

  it('the administrator signs in over two origins and makes an employment template', async () => {
    const { people, administrator: eva } = walk.house;
    administrator = await walk.visit(desktop);
    const { page } = administrator;
    await signIn(page, `${people}/people/home`, eva);
    expect(new URL(page.url()).origin).toBe(people);
    const make = async (path: string, data: object) => {
      const answer = await page.request.post(`${people}/people/_/${path}`, { data, headers: { origin: people } });
      expect(answer.status(), await answer.text()).toBe(201);
    };
    await make('user-templates', { code: 'MEDARBETARE', name: 'Medarbetare', roles: ['employee'] });
    await make('employment-templates', {
      ...{ company: 1, code: 'KOLL', name: 'Kollektivanställd', userTemplate: 'MEDARBETARE' },
      series: { mode: 'first-free', from: 1, to: 999 },
    });
  });

  it('INV-5: a hire is saved, and its mail comes to the mail server at 09:00 the day before', async () => {
    const { people, clockTo, mailsTo, mailWithLink } = walk.house;
    const { page } = administrator;
    hireAddress = await hire(page, people, { ...sven, start: '2026-11-30' });
    await see(page, 'Inbjudan går söndag 29 november kl. 09:00 och länken gäller till och med torsdag 3 december.');
    expect(mailsTo(sven.email)).toEqual([]);
    clockTo('2026-11-29T09:00:00+01:00');
    const { mail, link: found } = await mailWithLink(sven.email, '/identity/invitation/');
    expect(mail.subject).toBe('Verifiera din e-postadress för Bolaget AB');
    expect(new URL(found).origin).toBe(walk.house.identity);
    invitation = found;
  });

  it('INV-3: he follows it on a phone, chooses a password at identity and comes in at people', async () => {
    mobile = await walk.visit(phone);
    const { page } = mobile;
    await page.goto(invitation);
    await heading(page, 'Välkommen, Sven').waitFor();
    await box(page, 'Efternamn').fill(sven.lastName);
    await password(page, 'Välj ett lösenord').fill(chosen);
    await button(page, 'Bekräfta och logga in').click();
    await userMenu(page, 'Sven Åkerö').waitFor();
    expect(new URL(page.url()).origin).toBe(walk.house.people);
    await page.goto(`${walk.house.people}/people/employees?status=all`);
    await link(page, 'Åkerö, Sven').click();
    await heading(page, 'Sven Åkerö').waitFor();
    const sideways = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
    expect(sideways).toBe(0);
  });

  it('what happened at identity stands in people’s timeline', async () => {
    const { page } = administrator;
    await page.goto(hireAddress);
    const timeline = region(page, 'Tidslinje');
    const verified = timeline.getByText(`${sven.email} är verifierad och användaren är kopplad.`);
    const isTold = async () => {
      await page.reload();
      await timeline.waitFor();
      return await verified.isVisible();
    };
    await expect.poll(isTold, { timeout: 20_000 }).toBe(true);
    await see(timeline, 'Länken har besökts.');
  });

  it('signing out at people signs out at identity too', async () => {
    const { page } = mobile;
    await page.goto(`${walk.house.people}/people/home`);
    await heading(page, 'Hej Sven').waitFor();
    await userMenu(page, 'Sven Åkerö').click();
    await page.getByRole('menuitem', { name: 'Logga ut' }).click();
    await heading(page, 'Kom in').waitFor();
    await link(page, 'Logga in').click();
    await password(page, 'Lösenord').waitFor();
    expect(new URL(page.url()).origin).toBe(walk.house.identity);
  });
});
