#!/bin/sh
# Runs a command inside a small real desktop: virtual screen, session bus, openbox, dunst, a PulseAudio null sink named "siaga".
# Needs: xvfb dbus openbox dunst pulseaudio pulseaudio-utils (tools/system-packages.ts).
set -eu
if [ "${SIAGA_DESKTOP_INSIDE:-}" != 1 ]; then
  export SIAGA_DESKTOP_INSIDE=1
  XDG_RUNTIME_DIR="$(mktemp -d)"
  export XDG_RUNTIME_DIR
  status=0
  xvfb-run -a -s '-screen 0 1366x768x24' dbus-run-session -- "$0" "$@" || status=$?
  rm -rf "$XDG_RUNTIME_DIR"
  exit "$status"
fi
openbox & openbox=$!
dunst & dunst=$!
pulseaudio -n --daemonize=no --exit-idle-time=-1 --disallow-exit \
  -L 'module-native-protocol-unix' -L 'module-null-sink sink_name=siaga' & pulse=$!
trap 'kill "$openbox" "$dunst" "$pulse" 2>/dev/null || true' EXIT
sleep 2
"$@"
