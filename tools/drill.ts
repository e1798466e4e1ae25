// `npm run drill -- --hub URL --csv FILE --speed N [--centre lat,lon]`: replays a real log on a training centre.
import './drill/main'
