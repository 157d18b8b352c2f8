# shellcheck shell=bash
# Sourced by ops/test. A phase is a part of the gate with a log, a time and a stamp of its own. Three functions know of each:
# what it reads, what must have been built before it, and how it runs. Beside these, nothing is said of any of them.

# Of what is no input of the module beside it: browser stories for Java, the console's pages for a phone's engine.
readonly STORIES=("server/web/e2e" "server/web/*/e2e") UNITS=("*.test.ts") GATE=(pom.xml .mvn ops/test ops/phases.sh ops/sources.sh
  ops/warm-up.sh ops/prerequisites.sh)
# No test reads these; all other documents are compared with the code somewhere.
readonly PROSE=("docs/adr" "docs/pictures")

# reads PHASE: all that its outcome depends on; in doubt more, since a stamp must never hide a run that is needed.
reads() {
  case $1 in
  format) sources_list "${GATE[@]}" .editorconfig i18n server android-client -- server/web ;;
  i18n) sources_list "${GATE[@]}" i18n -- ;;
  server) sources_list "${GATE[@]}" i18n server ops/demo ops/blank docs -- "${PROSE[@]}" "${STORIES[@]}" "${UNITS[@]}" ;;
  web) sources_list "${GATE[@]}" .editorconfig i18n server/web server/src/main/resources/openapi.json docs -- "${PROSE[@]}" ;;
  android)
    sources_list "${GATE[@]}" i18n android-client server ops/demo ops/blank docs -- "${PROSE[@]}" "server*/src/test" \
      server/web/console "${STORIES[@]}" "${UNITS[@]}"
    ;;
  browser) sources_list "${GATE[@]}" i18n server ops/demo ops/blank docs -- "${PROSE[@]}" "server*/src/test" "${UNITS[@]}" ;;
  package) sources_list "${GATE[@]}" i18n server android-client ops docs LICENSE -- ;;
  # Only which files are compiled is at stake: Maven knows best, and it is quick where nothing changed.
  build) date ;;
  rules) date ;;
  esac
}

# module_of PHASE: where its stamp lies, so that cleaning a module forgets it.
module_of() {
  case $1 in
  i18n) echo i18n ;;
  android) echo android-client ;;
  server | web | browser) echo server ;;
  *) echo . ;;
  esac
}

# needs_build PHASE: whether it drives what is built.
needs_build() { case $1 in server | android | browser) true ;; *) false ;; esac }

# alone PHASE: whether nothing may run beside it, nor after it what was built before: it builds in the same folders.
alone() { [ "$1" = package ]; }

# after_build PHASE: whether it must not run beside a build either, since both write the same files. A compiler leaves a core idle.
after_build() { case $1 in format | build | web) false ;; *) true ;; esac }

run_phase() {
  case $1 in
  format) mvn_quietly spotless:check ;;
  build) build ;;
  rules) mvn_quietly -pl i18n,server/exercise,server test -Dtest='org/livex/exercise/**/*Test,ArchitectureTest,FolderSizesTest' -Dsurefire.failIfNoSpecifiedTests=false ;;
  i18n) mvn_quietly -pl i18n test ;;
  server) mvn_quietly -pl i18n,server/exercise,server -Dskip.i18n.tests=true -Dskip.web=true test ;;
  package) ops/package-test ;;
  web) install_packages && (cd server/web && npm run check && npm test) ;;
  android) mvn_quietly -pl android-client -Dspotless.check.skip=true verify ;;
  browser)
    # What one finds must not hide what the other would.
    local stories=0 real=0
    npm --prefix server/web run e2e || stories=$?
    console_on_real_server || real=$?
    [ $stories = 0 ] && [ $real = 0 ]
    ;;
  esac
}

mvn_quietly() { mvn -B -ntp -Dseed="$seed" -Dtest.forks="$forks" "${full[@]}" "${maven[@]}" "$@"; }

# Beside another phase that wants the same.
install_packages() { (cd server/web && flock . node build/install.mjs); }

# Tests are compiled too, so that no later phase has to. The web clients are left as they are where nothing of theirs changed.
build() {
  local built=server/target/livex stamp=server/target/green/dist before clients skip=false
  before=$(cksum <"$built/livex-server.jar" || true)
  install_packages || return
  clients=$(sources_sum pom.xml server/pom.xml i18n/catalogs server/web -- "${STORIES[@]}" "${UNITS[@]}"; node --version)
  [ ! -e server/web/dist/console ] || [ "$(cat "$stamp" || true)" != "$clients" ] || skip=true
  mvn_quietly -pl i18n,server/exercise,server -Dspotless.check.skip=true -DskipTests -Dskip.web=$skip -Dskip.web.tests=true package || return
  mkdir -p "${stamp%/*}"
  echo "$clients" >"$stamp"
  [ "$(cksum <"$built/livex-server.jar")" != "$before" ] || [ ! -e "$built/livex.aot" ] || return 0
  # ops/run believes what it once built to be there still.
  rm -f "$built/.sources"
  # A hundred times the tests start a server.
  # By their whole names, as they are started: what the JVM keeps holds for the jar of that name.
  warm_up "$PWD/$built" "$PWD/ops"
}

# The stories of the browser run against servers of their own; this one is as people start it.
console_on_real_server() {
  local data server java link outcome=0
  data=$(mktemp -d)
  as_run
  "${java[@]}" -XX:AOTCache=server/target/livex/livex.aot -Xlog:disable -jar server/target/livex/livex-server.jar \
    --port 0 --https-port off --data "$data" --packs ops --codes yes >"$data/out" &
  server=$!
  until grep -q 'Ctrl-C' "$data/out"; do
    kill -0 $server || { say "The server did not start." && return 1; }
    sleep 0.2
  done
  link=$(grep -o 'http://localhost:[0-9]*/console/#/join/[A-Z0-9-]*' "$data/out" | head -1)
  LIVEX_URL=${link%%/console/*} LIVEX_CONSOLE_CODE=${link##*/} \
    npm --prefix server/web run e2e -- console/e2e/realServer.e2e.ts || outcome=$?
  kill $server
  wait $server || true
  rm -rf "$data"
  return $outcome
}
