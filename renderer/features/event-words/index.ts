export { tellEvent, type Teller } from './told-event'
export { useTeller } from './use-teller'
