import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';

/** Goes to another page of the house: `const go = useGo(); go('/people/new-hires/42')`. */
export function useGo(): (to: string, options?: { replace?: boolean }) => void {
  const navigate = useNavigate();
  return useCallback((to, options) => void navigate({ href: to, ...options }), [navigate]);
}
