export type { FixtureAnswer, PageState, PageStates, RoomStates } from './page-states.ts';
