export { DisasterBanner } from './disaster-banner'
export { EscalatedBanner } from './escalated-banner'
export { RoomConsole } from './room-console'
