import pg from 'pg';

/** Most that are sent together: what one round trip carries must stay small beside what a connection may hold up. */
const MOST_TOGETHER = 64;
/** When those under way have not come back within this time, the next leave without waiting for them. */
const PATIENCE_MILLISECONDS = 100;
const MOST_UNDER_WAY = 4;

interface Waiting<Asked, Answer> {
  readonly asked: Asked;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Sends together what is asked while an earlier asking is under way: under load many callers share one round trip and one
 * wait for the disk, and who is alone waits for nobody. When PostgreSQL refuses what was sent together, each asking is sent
 * by itself, so that one that cannot be answered takes no other with it; a lost connection is an answer to all of them.
 * What is sent must bear being sent twice.
 *
 * @param send answers in the order of what was asked
 */
export function gathering<Asked, Answer>(
  send: (together: readonly Asked[]) => Promise<readonly Answer[]>,
): (asked: Asked) => Promise<Answer> {
  const waiting: Waiting<Asked, Answer>[] = [];
  let underWay = 0;
  let leaving = false;
  let impatient = false;

  const carry = async (together: readonly Waiting<Asked, Answer>[]): Promise<void> => {
    try {
      const answers = await send(together.map(({ asked }) => asked));
      for (const [index, { resolve }] of together.entries()) resolve(answers[index] as Answer);
    } catch (error) {
      const oneByOne = together.length > 1 && error instanceof pg.DatabaseError;
      if (oneByOne) await Promise.all(together.map((each) => carry([each])));
      else for (const { reject } of together) reject(error);
    }
  };
  const leave = async (): Promise<void> => {
    underWay += 1;
    while (waiting.length > 0) await carry(waiting.splice(0, MOST_TOGETHER));
    underWay -= 1;
  };

  return (asked) =>
    new Promise((resolve, reject) => {
      waiting.push({ asked, resolve, reject });
      if (underWay === 0 && !leaving) {
        leaving = true;
        // Once all that has come in at this turn of the event loop has been read.
        setImmediate(() => {
          leaving = false;
          void leave();
        });
      } else if (underWay > 0 && underWay < MOST_UNDER_WAY && !impatient) {
        impatient = true;
        setTimeout(() => {
          impatient = false;
          if (waiting.length > 0) void leave();
        }, PATIENCE_MILLISECONDS);
      }
    });
}
