import { hr } from '../access/people-in-test.ts';
import { hiresInTest } from '../new-hires/hires-in-test.ts';

export const noon = '2026-11-22T12:00:00+01:00';
export const tomorrow = '2026-11-23';
export const later = '2026-12-10';

/** `hiresInTest` with HR signed in, and what tests of invitations ask for. */
export async function invitedInTest(postgresUrl: string) {
  const room = await hiresInTest(postgresUrl);
  const hrBrowser = await room.signedIn(hr);
  return {
    room,
    hrBrowser,
    change: (hireId: string, fields: object, query = '') =>
      room.patch(hrBrowser, `new-hires/${hireId}${query}`, { fields }),
    states: async (hireId: string) => (await room.invitationsOf(hireId)).map(({ state }) => state),
    mailsTo: (email: string) => room.identity.invitations().filter(({ request }) => request.email === email),
    askedOf: (path: string) => room.identity.asked.filter((each) => each.path.startsWith(path)),
    /** Somebody whose mail identity has sent. */
    sent: async (given: object = {}) => {
      const answer = await room.hire({ employmentDate: tomorrow, ...given });
      await room.settle();
      const [row] = (await room.invitationsOf(answer.hireId)).slice(-1);
      if (!row) throw new Error('no invitation');
      const life = { sent_at: '2026-11-22T11:00:05Z', expires_at: '2026-11-26T23:00:00Z' };
      await room.tell(room.identity.eventOf(row.id, 'invitation.sent', '2026-11-22T11:00:05Z', life));
      return { ...answer, reference: row.id, email: row.email };
    },
  };
}

export type InvitedInTest = Awaited<ReturnType<typeof invitedInTest>>;
