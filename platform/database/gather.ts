/** Most that are sent together: what one round trip carries must stay small beside what a connection may hold up. */
const MOST_TOGETHER = 64;

interface Waiting<Asked, Answer> {
  readonly asked: Asked;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Sends together what is asked while an earlier asking is under way: under load many callers share one round trip and one
 * wait for the disk, and who is alone waits for nobody. When a round trip fails, each of its askings is sent by itself,
 * so that one that cannot be answered takes no other with it: what is sent must bear being sent twice.
 *
 * @param send answers in the order of what was asked
 */
export function gathering<Asked, Answer>(
  send: (together: readonly Asked[]) => Promise<readonly Answer[]>,
): (asked: Asked) => Promise<Answer> {
  const waiting: Waiting<Asked, Answer>[] = [];
  let underWay = false;
  let planned = false;

  const one = async ({ asked, resolve, reject }: Waiting<Asked, Answer>) => {
    try {
      const [answer] = await send([asked]);
      resolve(answer as Answer);
    } catch (error) {
      reject(error);
    }
  };
  const depart = async () => {
    planned = false;
    if (underWay) return;
    underWay = true;
    while (waiting.length > 0) {
      const together = waiting.splice(0, MOST_TOGETHER);
      if (together.length === 1) {
        await Promise.all(together.map(one));
        continue;
      }
      try {
        const answers = await send(together.map(({ asked }) => asked));
        for (const [index, { resolve }] of together.entries()) resolve(answers[index] as Answer);
      } catch {
        await Promise.all(together.map(one));
      }
    }
    underWay = false;
  };

  return (asked) =>
    new Promise((resolve, reject) => {
      waiting.push({ asked, resolve, reject });
      if (underWay || planned) return;
      planned = true;
      // Once all that has come in at this turn of the event loop has been read.
      setImmediate(() => void depart());
    });
}
