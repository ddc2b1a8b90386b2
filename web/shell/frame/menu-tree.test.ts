import type { RoomPages } from '@farstu/ui/registry';
import { describe, expect, it } from 'vitest';
import { firstPage, menuTree, pathTo } from './menu-tree.ts';

const load = () => Promise.reject(new Error('not opened in this test'));
const messages = { sv: {}, en: {} };
const people: RoomPages = {
  room: 'people',
  basePath: '/people',
  messages,
  menu: [
    {
      id: 'personal',
      label: 'personal',
      children: [
        { id: 'employees', label: 'employees', to: '/employees', permission: 'employees.read' },
        { id: 'new-hires', label: 'newHires', to: '/new-hires' },
        { id: 'unbuilt', label: 'unbuilt', to: '/unbuilt' },
      ],
    },
    {
      id: 'admin',
      label: 'admin',
      children: [{ id: 'roles', label: 'roles', to: '/roles', permission: 'roles.edit' }],
    },
  ],
  routes: [
    { path: '/employees', load },
    { path: '/new-hires', permission: ['new-hires.read', 'new-hires.review'], load },
    { path: '/roles', load },
  ],
};
const pulse: RoomPages = {
  room: 'pulse',
  basePath: '/pulse',
  messages,
  menu: [{ id: 'personal', label: 'personal', children: [{ id: 'temperature', label: 'temperature', to: '/now' }] }],
  routes: [{ path: '/now', load }],
};

describe('the menu', () => {
  it('shows only what the person may open and what has a page', () => {
    const lines = menuTree([people], ['new-hires.review']);
    expect(lines.map(({ id, children }) => [id, children.map(({ to }) => to)])).toEqual([
      ['personal', ['/people/new-hires']],
    ]);
  });

  it('joins the same heading from two rooms', () => {
    const lines = menuTree([people, pulse], ['employees.read', 'roles.edit']);
    expect(lines.map(({ id, children }) => [id, children.map(({ to }) => to)])).toEqual([
      ['personal', ['/people/employees', '/pulse/now']],
      ['admin', ['/people/roles']],
    ]);
  });

  it('knows the way to the open page, also one below a list', () => {
    const lines = menuTree([people], ['employees.read']);
    expect(pathTo(lines, '/people/employees/42').map(({ id }) => id)).toEqual(['personal', 'employees']);
    expect(pathTo(lines, '/people/employeesX')).toEqual([]);
    expect(firstPage(lines)).toBe('/people/employees');
  });
});
