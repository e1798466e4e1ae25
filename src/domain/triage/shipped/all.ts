export { shippedProtocols } from '../../../hub/training/protocols/all'
