# shellcheck shell=bash
# Sourced by ops/run, ops/package and ops/test, which work in the root of the sources.

# sources_list PATH… -- PATTERN…: checksum, length and name of each file in the paths that no pattern of find's -path matches.
# Of the contents: a file's date says nothing after a checkout, and a deleted file has none. What is built is no source.
sources_list() {
  local wanted=() without=(-name node_modules -o -name target -o -name dist) pattern
  while [ "$1" != -- ]; do
    wanted+=("$1")
    shift
  done
  shift
  for pattern in "$@"; do without+=(-o -path "$pattern"); done
  find "${wanted[@]}" \( "${without[@]}" \) -prune -o -type f -print | LC_ALL=C sort | tr '\n' '\0' | xargs -0 cksum
}

# sources_sum PATH… -- PATTERN…: all of that in one line.
sources_sum() { sources_list "$@" | cksum; }
