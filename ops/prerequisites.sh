# shellcheck shell=bash
# Sourced by ops/run, ops/package, ops/test, ops/generate, ops/bench and ops/attack. Finds what Livex is built with; on Debian and its
# children installs what is missing, elsewhere says what is missing and how to get it. Ends the script with 69 when something
# cannot be had.

readonly JDK=25 NODE_AT_LEAST=20.19.0

missing_packages=()

say() { printf '%s\n' "$*" >&2; }

is_jdk() { [ -x "$1/bin/javac" ] && "$1/bin/javac" -version 2>&1 | grep -q "^javac $JDK\b"; }

# Sets JAVA_HOME: Maven must run on this JDK too, and the machine's default may be another.
find_jdk() {
  local candidate
  for candidate in "${JAVA_HOME:-}" /usr/lib/jvm/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk@$JDK /usr/local/opt/openjdk@$JDK; do
    if [ -n "$candidate" ] && is_jdk "$candidate"; then
      export JAVA_HOME=$candidate
      return 0
    fi
  done
  return 1
}

has_node() {
  command -v npm >/dev/null && command -v node >/dev/null &&
    node -e 'const v = s => s.split(".").map(Number), [a, b] = v(process.versions.node), [c, d] = v(process.argv[1]);
      process.exit(a > c || (a === c && b >= d) ? 0 : 1)' "$NODE_AT_LEAST"
}

find_chromium() {
  local candidate
  for candidate in "${CHROMIUM:-}" chromium chromium-browser google-chrome; do
    if [ -n "$candidate" ] && command -v "$candidate" >/dev/null; then
      CHROMIUM=$(command -v "$candidate")
      export CHROMIUM
      return 0
    fi
  done
  return 1
}

# Debian keeps it where only root's PATH looks.
find_mosquitto() {
  MOSQUITTO=$(PATH=$PATH:/usr/sbin:/usr/local/sbin:/opt/homebrew/sbin command -v mosquitto) && export MOSQUITTO
}

# What makes the Android app dex: a JDK that D8 can run on. android-client/apk.xml finds the same ones.
find_jdk_for_d8() {
  local candidate
  for candidate in "${D8_JAVA_HOME:-}" /usr/lib/jvm/*21* /usr/lib/jvm/*17*; do
    if [ -n "$candidate" ] && [ -x "$candidate/bin/java" ] && [ -f "$candidate/lib/jrt-fs.jar" ]; then
      export D8_JAVA_HOME=$candidate
      return 0
    fi
  done
  return 1
}

needs_android() {
  local tool
  find_jdk_for_d8 || missing_packages+=(openjdk-21-jdk-headless)
  for tool in zipalign apksigner dexdump aapt; do
    command -v $tool >/dev/null || missing_packages+=("$tool")
  done
}

has_noto() { [ -d /usr/share/fonts/truetype/noto ] || ! command -v apt-get >/dev/null; }

needs() {
  case $1 in
  jdk) find_jdk || missing_packages+=("openjdk-$JDK-jdk-headless") ;;
  maven) command -v mvn >/dev/null || missing_packages+=(maven) ;;
  node) has_node || missing_packages+=(nodejs npm) ;;
  chromium) find_chromium || missing_packages+=(chromium) ;;
  mosquitto) find_mosquitto || missing_packages+=(mosquitto) ;;
  android) needs_android ;;
  enjarify) command -v enjarify >/dev/null || missing_packages+=(enjarify) ;;
  fonts) has_noto || missing_packages+=(fonts-noto-core) ;;
  esac
}

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

install_missing() {
  if [ "$(id -u)" != 0 ] && ! command -v sudo >/dev/null; then
    say "Missing: ${missing_packages[*]}. Install them as root: apt-get install ${missing_packages[*]}"
    exit 69
  fi
  say "Installing ${missing_packages[*]}…"
  as_root apt-get update -q >&2
  if ! as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "${missing_packages[@]}" >&2; then
    say "apt-get could not install: ${missing_packages[*]}. Livex is built on Debian 13; on an older system get" \
      "JDK $JDK from https://adoptium.net and Node.js $NODE_AT_LEAST or newer from https://nodejs.org."
    exit 69
  fi
}

say_how() {
  say "Missing here (by their Debian names): ${missing_packages[*]}"
  say "Livex needs JDK $JDK, Maven 3.9, Node.js $NODE_AT_LEAST or newer with npm; its tests also need Chromium."
  case $(uname -s) in
  Darwin) say "On macOS: brew install openjdk@$JDK maven node && brew install --cask chromium" ;;
  *) say "Get them from your system's packages, or from https://adoptium.net, https://maven.apache.org and" \
    "https://nodejs.org. JAVA_HOME and CHROMIUM may name what is not found by itself." ;;
  esac
  exit 69
}

# prerequisites NAME…: of jdk, maven, node, chromium, fonts, mosquitto, android, enjarify.
prerequisites() {
  local wanted
  for wanted in "$@"; do needs "$wanted"; done
  [ ${#missing_packages[@]} = 0 ] && return
  if command -v apt-get >/dev/null; then install_missing; else say_how; fi
  missing_packages=()
  for wanted in "$@"; do needs "$wanted"; done
  [ ${#missing_packages[@]} = 0 ] || say_how
}
