export { IncidentLog } from './incident-log'
