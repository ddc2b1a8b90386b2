export { TEST_ROLE_PREFIX, testDatabase, testPasswordOf, withDatabase } from './database.ts';
export { type TestRoom, type TestRoomOptions, testRoom } from './room.ts';
