# shellcheck shell=bash
# Sourced by ops/run, ops/standby, ops/package, ops/bench and ops/test.

# as_run: how the server is started, but for where it lies and what it is told. Serial collector: a laptop has other things to do.
# The heap may grow to a quarter of the memory that is there.
as_run() {
  java=("$JAVA_HOME/bin/java" -XX:+UseSerialGC -XX:MaxRAMPercentage=25 -XX:+ExitOnOutOfMemoryError --sun-misc-unsafe-memory-access=allow)
}

# least_heap: 256 MB also where a quarter is less; below that the server cannot take what it says that it takes.
least_heap() {
  local kilobytes
  kilobytes=$(awk '/^MemTotal:/ { print $2 }' /proc/meminfo 2>/dev/null) || return 0
  [ -z "$kilobytes" ] || [ "$kilobytes" -ge $((4 * 256 * 1024)) ] || java+=(-Xmx256m)
}

# warm_up BUILT PACKS: starts the server once and keeps what the JVM learned of its classes: later starts take half the time
# and memory. A hint: without it, or with another JDK, the server starts all the same.
warm_up() {
  local built=$1 try=$1/warm-up server java
  as_run
  rm -rf "$try" "$built/livex.aot"
  mkdir -p "$try"
  : >"$try/out"
  # Whoever builds may have options in the environment: this start must not touch what they name.
  env -i PATH="$PATH" HOME="$HOME" "${java[@]}" -XX:AOTCacheOutput="$built/livex.aot" -jar "$built/livex-server.jar" --port 0 --https-port 0 \
    --data "$try" --packs "$2" >"$try/out" 2>"$try/log" &
  server=$!
  while kill -0 $server 2>/dev/null && ! grep -q 'Ctrl-C' "$try/out"; do sleep 0.2; done
  kill $server 2>/dev/null || true
  wait $server || true
  rm -rf "$try"
}
