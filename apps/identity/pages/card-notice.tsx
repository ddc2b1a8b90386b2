import { CardPage } from '@farstu/ui';
import { type ReactNode, useEffect, useRef } from 'react';

/**
 * A card that tells something instead of asking. It often takes the place of a form that was just sent, and the
 * button that had focus is gone with it: focus moves to the heading, where a screen reader goes on reading.
 */
export function CardNotice({
  title,
  text,
  children,
  footer,
}: {
  title: string;
  text: string;
  children?: ReactNode;
  footer?: ReactNode;
}) {
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => {
    card.current?.querySelector('h1')?.focus({ preventScroll: true });
  }, []);
  return (
    <div ref={card}>
      <CardPage title={title} description={text} {...(footer && { footer })}>
        {children}
      </CardPage>
    </div>
  );
}
