import { expect, it } from 'vitest';
import { demoJourney, type Visit } from './journey.ts';
import { heading, hire, region, see, signIn } from './on-page.ts';

const email = 'ture.angsvik@utan-doman.example';

demoJourney('a house that is down at 09:00', (walk) => {
  let hr: Visit;
  let hireAddress = '';

  it('INV-5: an invitation is planned when the process is killed', async () => {
    const { house } = walk;
    hr = await walk.visit();
    await signIn(hr.page, house.baseUrl, house.user('hr'));
    hireAddress = await hire(hr.page, house.baseUrl, {
      ...{ firstName: 'Ture', lastName: 'Ängsvik', email, start: '2026-11-30', template: 'KOLL Kollektivanställd' },
    });
    await see(hr.page, 'Inbjudan går söndag 29 november kl. 09:00');
    await house.kill9();
  });

  it('E13: started again after 09:00 it sends what fell due, once, and says that it is late', async () => {
    const { house } = walk;
    await house.again('2026-11-29T10:15:00+01:00');
    await house.mailWithLink(email, '/identity/invitation/');
    await house.settle();
    expect(await house.mailsTo(email)).toHaveLength(1);
    const { page } = hr;
    await page.goto(hireAddress);
    await heading(page, 'Ture Ängsvik').waitFor();
    const timeline = region(page, 'Tidslinje');
    await see(timeline, `Inbjudan till ${email} skickas, senare än planerat.`);
    await see(timeline, 'Länken gäller till och med torsdag 3 december.');
  });
});
