import { expect, it } from 'vitest';
import { problemFrom } from './problem-error.ts';

const answer = (body: string, init: ResponseInit) => problemFrom(new Response(body, init));

it('reads problem details with their fields and the time to wait', async () => {
  const errors = [{ pointer: '/accounts/0/code', code: 'unknown', message: 'Finns inte' }];
  const problem = await answer(JSON.stringify({ code: 'invalid_input', title: 'Fel', detail: '', errors }), {
    status: 422,
    headers: { 'retry-after': '30' },
  });
  expect(problem).toMatchObject({
    status: 422,
    code: 'invalid_input',
    title: 'Fel',
    detail: undefined,
    errors,
    retryAfter: 30,
  });
});

it('keeps further members, also when the errors are told anew', async () => {
  const problem = await answer(JSON.stringify({ code: 'person_already_employed', status: 409, hireId: 'h1', at: 3 }), {
    status: 409,
  });
  expect(problem.extra).toEqual({ hireId: 'h1', at: 3 });
  const told = problem.withErrors([{ pointer: '/personalNumber', code: 'taken', message: 'Finns' }]);
  expect([told.text('hireId'), told.text('at'), told.text('signInUrl')]).toEqual(['h1', undefined, undefined]);
});

it('makes a problem also of an answer that is none', async () => {
  expect(await answer('<html>', { status: 502 })).toMatchObject({ status: 502, code: 'unreadable', errors: [] });
  expect(await answer('[]', { status: 500 })).toMatchObject({ status: 500, code: 'unreadable' });
});
