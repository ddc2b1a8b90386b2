export { type DemoPerson, type DemoToFill, demoFlowName, demoTemplates, fillDemo } from './fill-demo.ts';
export { hasInstallation, type PeopleToMake, setUpPeople } from './set-up-people.ts';
