import { Button, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import { forwardRef, type ReactNode } from 'react';

const RoutedButton = createLink(
  forwardRef<HTMLAnchorElement, ButtonProps & { children?: ReactNode }>(function RoutedButton(props, ref) {
    return <Button component="a" ref={ref} {...props} />;
  }),
);

/** A link that looks like a button: for going somewhere (*Ny anställd*), never for doing something. */
export function ButtonLink({
  to,
  children,
  variant = 'filled',
  size = 'sm',
  leftSection,
  fullWidth = false,
}: {
  to: string;
  children: ReactNode;
  variant?: 'filled' | 'default' | 'subtle';
  size?: 'xs' | 'sm' | 'md';
  leftSection?: ReactNode;
  /** On cards. */
  fullWidth?: boolean;
}) {
  const [path = to, query] = to.split('?');
  return (
    <RoutedButton
      to={path}
      {...(query !== undefined && { search: Object.fromEntries(new URLSearchParams(query)) })}
      variant={variant}
      size={size}
      leftSection={leftSection}
      fullWidth={fullWidth}
    >
      {children}
    </RoutedButton>
  );
}
