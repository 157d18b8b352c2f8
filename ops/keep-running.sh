# shellcheck shell=bash
# Sourced by ops/run and ops/standby. A server that dies of what may pass gets up again; nobody need be at the laptop.

readonly TRIES=3 CALM_SECONDS=600 PAUSE_SECONDS=2

# why_it_died CODE: in words, where it may pass by itself. Fails after a stop, and after what another start changes nothing about.
why_it_died() {
  case $1 in
  3) printf 'no memory was left' ;;
  137) printf 'it was killed, by somebody or by the system that had no memory left' ;;
  134 | 139) printf 'the Java virtual machine crashed' ;;
  *) return 1 ;;
  esac
}

pass_on() { [ -z "$stopped" ] || [ -z "$child" ] || kill -"$stopped" "$child" 2>/dev/null || true; }

# keep_running COMMAND…: with its exit code in the end. Ctrl-C and a stop of this script stop it, once and for all.
keep_running() {
  local tries=0 code since why stopped='' child=''
  trap 'stopped=INT; pass_on' INT
  trap 'stopped=TERM; pass_on' TERM HUP
  while true; do
    since=$SECONDS
    # A shell makes what it starts beside it deaf to Ctrl-C.
    (
      trap - INT TERM HUP
      exec "$@"
    ) &
    child=$!
    # The signal may have come before it was known whom to pass it on to.
    pass_on
    while true; do
      code=0
      wait "$child" || code=$?
      # A signal ends the waiting before the server has ended.
      kill -0 "$child" 2>/dev/null || break
    done
    [ -z "$stopped" ] && why=$(why_it_died "$code") || return "$code"
    [ $((SECONDS - since)) -lt $CALM_SECONDS ] || tries=0
    tries=$((tries + 1))
    if [ $tries -gt $TRIES ]; then
      say "The server died ($why), the $((TRIES + 1))th time within minutes: it is not started again. Nothing that was acknowledged is lost."
      return "$code"
    fi
    say "The server died: $why. It starts again, $tries of $TRIES; nothing that was acknowledged is lost."
    sleep $PAUSE_SECONDS
  done
}

is_laptop() { compgen -G '/sys/class/power_supply/BAT*' >/dev/null || compgen -G '/proc/acpi/button/lid/*' >/dev/null; }

is_on_battery() {
  local supply
  for supply in /sys/class/power_supply/*; do
    [ "$(cat "$supply/type" 2>/dev/null)" = Mains ] && [ "$(cat "$supply/online" 2>/dev/null)" = 0 ] && return
  done
  return 1
}

# For as long as this script runs: no sleep by itself, nor at a closed lid, where the system lets us ask for that.
stay_awake() {
  is_laptop || return 0
  if is_on_battery; then say "This laptop runs on its battery: plug it in."; fi
  if command -v systemd-inhibit >/dev/null; then
    systemd-inhibit --what=sleep:idle:handle-lid-switch --who=Livex --why='an exercise runs' --mode=block \
      tail --pid=$$ -f /dev/null </dev/null >/dev/null 2>&1 &
    local asked=$!
    sleep 0.3
    kill -0 $asked 2>/dev/null && return
  fi
  say "Leave the lid open and power saving off: a laptop that sleeps serves nobody until it wakes."
}
