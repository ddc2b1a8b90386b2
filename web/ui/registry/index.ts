export {
  definePages,
  type Icon,
  type MenuNode,
  type PageRoute,
  permits,
  type RoomPages,
  type SearchHit,
} from './room-pages.ts';
