export { LiaisonConsole } from './liaison-console'
export { placeWords } from './place-name'
export { durationText, wibTime } from './times'
export { useDesk } from './use-desk'
