export { AdminConsole } from './admin-console'
