export { type DemoPerson, type DemoToFill, demoTemplates, fillDemo } from './fill-demo.ts';
export { hasInstallation, type PeopleToMake, setUpPeople } from './set-up-people.ts';
