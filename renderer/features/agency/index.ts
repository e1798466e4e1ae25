export { LiaisonConsole } from './liaison-console'
export { placeWords } from './place-name'
export { priorityLook } from './priority-look'
export { durationText, wibDate, wibTime } from './times'
