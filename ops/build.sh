# shellcheck shell=bash
# Sourced by ops/run and ops/package after ops/prerequisites.sh, ops/sources.sh and ops/warm-up.sh. Builds what changed, and says
# how far it is.

readonly BUILT=server/target/livex LAST_TIME=server/target/build.seconds

can_build_app() { [ "$(uname -s)-$(uname -m)" = Linux-x86_64 ] && (prerequisites android); }

# choose_modules: sets `modules`; the Android app is one of them unless LIVEX_WITHOUT_APP is set or this machine cannot build it.
choose_modules() {
  modules=i18n,server/exercise,server
  [ -z "${LIVEX_WITHOUT_APP:-}" ] || return 0
  if can_build_app; then
    prerequisites android
    modules=$modules,android-client
  else
    say "The Android app is left out: only phones' browsers take part. Everything else works."
  fi
}

# build_what_changed ROOT: leaves all that runs in BUILT, below ROOT.
build_what_changed() {
  local root=$1 sum
  choose_modules
  sum=$(cd "$root" && sources_sum pom.xml ${modules//,/ } ops/packaging ops/build.sh -- 'server*/src/test*' android-client/src/test)
  [ "$(cat "$root/$BUILT/.sources" 2>/dev/null)" != "$sum" ] || return 0
  build_all "$root"
  printf '%s' "$sum" >"$root/$BUILT/.sources"
}

build_all() {
  local root=$1 log=$1/server/target/build.log began=$SECONDS
  say "Building Livex, $(how_long "$root")…"
  mkdir -p "$root/server/target"
  rm -f "$root/$BUILT/.sources"
  if ! (cd "$root" && mvn -B -ntp -pl "$modules" -Dmaven.test.skip=true -Dskip.web.tests=true package) 2>&1 | tee "$log" | progress; then
    grep -E 'ERROR' "$log" | head -20 >&2 || true
    say "The build failed; all of it is in $log."
    exit 70
  fi
  notice "$root" >"$root/$BUILT/NOTICE"
  warm_up "$root/$BUILT" "$root/ops"
  echo $((SECONDS - began)) >"$root/$LAST_TIME"
}

# how_long ROOT: what it took here before says more than any guess.
how_long() {
  local seconds
  seconds=$(cat "$1/$LAST_TIME" 2>/dev/null) || { echo "a few minutes the first time" && return; }
  echo "about $(((seconds + 59) / 60)) min, as it took last time"
}

# progress: what Maven is at, from what it writes. One line that changes on a terminal, elsewhere a line for each thing.
progress() {
  local line part='' doing module='^\[INFO\] Building (Livex.*) [0-9][^ ]* +\[([0-9]+)/([0-9]+)\]$' goal='^\[INFO\] --- .*\(([a-z0-9-]+)\) @ '
  while IFS= read -r line; do
    if [[ $line =~ $module ]]; then
      part="part ${BASH_REMATCH[2]} of ${BASH_REMATCH[3]}, ${BASH_REMATCH[1]}"
    elif [[ $line =~ $goal ]]; then
      doing=$(what_is "${BASH_REMATCH[1]}")
      [ -z "$doing" ] || show_step "$part: $doing"
    fi
  done
  [ ! -t 2 ] || printf '\r\033[K' >&2
}

# what_is EXECUTION: in words; nothing for what takes no time.
what_is() {
  case $1 in
  default-compile) echo "its Java is compiled" ;;
  web-dependencies) echo "what its pages are built with is fetched" ;;
  web-build) echo "its pages are built" ;;
  libraries) echo "its libraries are put beside it" ;;
  sbom) echo "what is in it is listed" ;;
  apk) echo "the app is packed and signed" ;;
  esac
}

show_step() {
  local took
  took=$(printf '%d:%02d' $((SECONDS / 60)) $((SECONDS % 60)))
  if [ -t 2 ]; then printf '\r\033[K  %s  %s' "$took" "$1" >&2; else say "  $took  $1"; fi
}

# notice ROOT [RUNTIME]: whose work is in what was built, and under which licences.
notice() {
  local root=$1
  shift
  "$JAVA_HOME/bin/java" -cp "$root/$BUILT/lib/*" "$root/ops/packaging/Notice.java" "$root" "$root/$BUILT" "$@"
}
