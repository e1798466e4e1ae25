// `npm run bench`: speed beside its physical limit; `npm run bench -- --kill 200` kills the hub under load.
import './bench/main'
