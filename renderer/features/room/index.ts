export { DisasterBanner } from './disaster-banner'
export { RoomConsole } from './room-console'
