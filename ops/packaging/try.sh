# shellcheck shell=bash
# Sourced by ops/package-test, in a network that leads nowhere: uses a package as somebody would who has just unpacked it.

# try_package FOLDER HOME: starts it twice; a phone joins and asks what is new.
try_package() {
  local package=$1 home=$2
  mkdir -p "$home"
  programs_help
  start_alone
  grep -q '^█\|▄\|▀' "$home/out" || no "There is no QR code."
  serves
  phone_joins
  stop
  [ -d "$home/.local/share/livex" ] || no "Nothing is kept in the home folder."
  start_alone
  local now
  now=$(asked POST "/api/exercises/$exercise/sync" "$token" '{"cursor":0,"languages":["en"]}')
  [ "$(sum_of_items "$now")" -ge "$(sum_of_items "$before")" ] || no "After the stop a phone gets less than before: $now"
  stop
}

no() {
  echo "$*"
  cat "$home/out" "$home/log"
  stop
  exit 1
}

# In a locale that has no more than ASCII.
programs_help() {
  local program help
  : >"$home/out"
  : >"$home/log"
  server=
  for program in backup restore standby certificate verify-journal rehearse; do
    help=$(env -i PATH=/bin:/usr/bin HOME="$home" LC_ALL=C "$package/bin/livex" $program --help) || no "livex $program --help fails."
    grep -q "^livex $program .*" <<<"$help" || no "livex $program is called otherwise in its help: $help"
    [ "$program" != backup ] || grep -q '…' <<<"$help" || no "Its help is not UTF-8: $help"
  done
  help=$(env -i PATH=/bin:/usr/bin HOME="$home" "$package/bin/livex" --help)
  grep -q "^  livex standby " <<<"$help" || no "livex --help does not name its programs: $help"
  grep -qF "($home/.local/share/livex)" <<<"$help" || no "livex --help does not say where data is kept: $help"
  ! env -i PATH=/bin:/usr/bin HOME="$home" "$package/bin/livex" frobnicate --help 2>/dev/null || no "A program that there is not has a help."
}

# With nothing in its environment, and no Java where it looks for programs. HTTPS too: its certificate is made by the runtime.
start_alone() {
  local waited=0
  : >"$home/out"
  env -i PATH=/bin:/usr/bin HOME="$home" "$package/bin/livex" --port 0 --https-port 0 --codes yes >"$home/out" 2>"$home/log" &
  server=$!
  until grep -q 'Ctrl-C' "$home/out"; do
    kill -0 $server 2>/dev/null || no "It did not start."
    waited=$((waited + 1))
    [ $waited -lt 600 ] || no "It did not start within two minutes."
    sleep 0.2
  done
  url=$(grep -o 'http://localhost:[0-9]*' "$home/out" | head -1)
}

stop() {
  [ -n "$server" ] || return 0
  kill $server 2>/dev/null || true
  wait $server || true
}

serves() {
  curl -fsS "$url/phone/" | grep '<html' >/dev/null || no "The phone's pages are not there."
  curl -fsS "$url/console/" | grep '<html' >/dev/null || no "The console's pages are not there."
  curl -fsS "$url/notice.txt" | grep '^netty-common ' >/dev/null || no "It does not say whose work it is."
  LIVEX_PORT=${url##*:} "$package/bin/livex-ready" || no "It is not ready."
  [ ! -e "$package/server/livex-android.apk" ] || curl -fsS "$url/app.json" | grep '"sha256"' >/dev/null || no "The app is not offered."
}

phone_joins() {
  local code joined
  code=$(grep -o '/j/[A-Z0-9-]*' "$home/out" | head -1)
  joined=$(asked POST /api/join '' "{\"code\":\"${code##*/}\",\"device\":\"curl\"}") || no "A phone could not join."
  token=$(field accessToken "$joined")
  exercise=$(field exercise "$joined")
  before=$(asked POST "/api/exercises/$exercise/sync" "$token" '{"cursor":0,"languages":["en"]}')
  [ "$(sum_of_items "$before")" -gt 0 ] || no "A phone that joined gets nothing: $before"
}

# asked METHOD PATH TOKEN BODY
asked() {
  curl -fsS -X "$1" "$url$2" -H 'Content-Type: application/json' ${3:+-H "Authorization: Bearer $3"} -d "$4"
}

field() { sed -nE "s/.*\"$1\":\"([^\"]*)\".*/\1/p" <<<"$2" | head -1; }

sum_of_items() { grep -o '"kind":' <<<"$1" | wc -l; }
