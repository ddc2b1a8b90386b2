export { type DemoPerson, type DemoToFill, demoFlowName, demoTemplates, fillDemo } from './fill-demo.ts';
export { hasInstallation, moveAccounts, type PeopleToMake, setUpPeople, signInAt } from './set-up-people.ts';
