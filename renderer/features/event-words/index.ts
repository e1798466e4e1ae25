export { timelineLines } from './triage-lines'
export { tellEvent, type Teller } from './told-event'
export { useTeller } from './use-teller'
