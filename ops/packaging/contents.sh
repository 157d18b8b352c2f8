# shellcheck shell=bash
# Sourced by ops/package: what lies in a package, whatever its kind.

# What the JDK has for a screen and for sound, which Livex does without; each needs a library of the system.
readonly SCREEN_AND_SOUND=(libawt_xawt.so libsplashscreen.so libjawt.so libjsound.so)
readonly FONTS=(NotoSans-Regular.ttf NotoSans-Bold.ttf NotoSansArabic-Regular.ttf NotoSansArabic-Bold.ttf NotoSansMath-Regular.ttf
  NotoSansSymbols-Regular.ttf NotoSansSymbols-Bold.ttf NotoSansSymbols2-Regular.ttf)
# Of every Linux that the runtime runs on.
readonly OF_GLIBC='^(libc|libm|libdl|libpthread|librt|ld-linux.*)[.]so'

# read_commit: sets version, time of the commit in seconds, and says where the sources are not what is committed.
read_commit() {
  version=$(sed -n 's|^  <version>\(.*\)</version>$|\1|p' "$root/pom.xml" | head -1)
  if seconds=$(git -C "$root" log -1 --format=%ct 2>/dev/null); then
    [ -z "$(git -C "$root" status --porcelain 2>/dev/null)" ] ||
      say "What is here is not all committed: the package has the time of the last commit and what is here."
  else
    # From an archive of the sources: the time that Maven gives everything.
    seconds=$(date -u -d "$(sed -n 's|.*<project.build.outputTimestamp>\(.*\)</.*|\1|p' "$root/pom.xml")" +%s)
  fi
  version=${version/SNAPSHOT/$(date -u -d "@$seconds" +%Y%m%d.%H%M)}
  export SOURCE_DATE_EPOCH=$seconds
}

# put_together FOLDER: everything, as it is unpacked.
put_together() {
  local to=$1
  mkdir -p "$to/bin" "$to/server" "$to/packs" "$to/docs"
  runtime "$to/runtime"
  cp "$root/$BUILT/livex-server.jar" "$root/$BUILT/sbom.json" "$to/server/"
  cp -R "$root/$BUILT/lib" "$to/server/lib"
  app "$to/server"
  cp -R "$root/ops/demo" "$root/ops/blank" "$to/packs/"
  cp "$root"/docs/*.md "$to/docs/"
  fonts "$to/fonts"
  launcher "$to/bin"
  cp "$root/LICENSE" "$to/"
  cp "$root/ops/packaging/README.md" "$to/"
  notice "$root" "$to/runtime" >"$to/NOTICE"
  cp "$to/NOTICE" "$to/server/NOTICE"
  chmod -R u=rwX,go=rX "$to"
  (cd "$to" && find . -type f ! -name SHA256SUMS -print0 | LC_ALL=C sort -z | xargs -0 sha256sum | sed 's|  \./|  |') >"$work/sums"
  mv "$work/sums" "$to/SHA256SUMS"
  find "$to" -exec touch -h -d "@$seconds" {} +
}

# runtime FOLDER: a JDK of as many modules as it takes, and what it needs of the system beside it.
runtime() {
  local to=$1 needed from=() said=$work/jlink
  needed=$(grep -v '^#' "$root/ops/packaging/modules.txt" | paste -sd,)
  [ -z "$jmods" ] || from=(--module-path "$jmods")
  # A JDK without a folder of jmods makes the runtime of itself, where it was built so and nobody changed its files; a
  # distribution may have stripped them.
  if ! link "$to" >"$said" 2>&1; then
    grep -q 'has been modified' "$said" || { cat "$said" >&2 && say "jlink could not make a runtime of $JAVA_HOME." && exit 70; }
    rm -rf "$to"
    link "$to" --ignore-modified-runtime >"$said" 2>&1 || { cat "$said" >&2 && exit 70; }
  fi
  (cd "$to/lib" && rm -f "${SCREEN_AND_SOUND[@]}")
  case $platform in linux-*) bring_along "$to" ;; esac
}

link() {
  local to=$1
  shift
  "$JAVA_HOME/bin/jlink" "${from[@]}" --add-modules "$needed" --no-header-files --no-man-pages "$@" --output "$to"
}

# bring_along RUNTIME: distributions link their JDK with libraries of theirs; another machine may not have them.
bring_along() {
  local runtime=$1 library place owner
  if [ -n "$jmods" ]; then
    say "Whether the runtime needs libraries that are on no other machine is not seen from here: try it there."
    return
  fi
  needed_by "$runtime" >"$work/needed"
  while read -r library place; do
    cp -L "$place" "$runtime/lib/$library"
    owner=$(dpkg -S "*/$(basename "$(readlink -f "$place")")" 2>/dev/null | head -1 | cut -d: -f1) || true
    if [ -z "$owner" ] || [ ! -e "/usr/share/doc/$owner/copyright" ]; then
      say "Nothing here says under which licence $library comes: it must not be given away so."
      exit 70
    fi
    mkdir -p "$runtime/legal/system"
    cp -L "/usr/share/doc/$owner/copyright" "$runtime/legal/system/$owner"
  done <"$work/needed"
}

# needed_by RUNTIME: name and place of each library that is neither in it nor of glibc.
needed_by() {
  find "$1" -type f \( -name '*.so' -o -path '*/bin/*' \) -exec ldd {} + 2>/dev/null |
    awk -v runtime="$1/" -v glibc="$OF_GLIBC" '$2 == "=>" && $3 ~ /^\// && index($3, runtime) != 1 && $1 !~ glibc { print $1, $3 }' |
    LC_ALL=C sort -u
}

# app FOLDER: the server offers what lies beside it.
app() {
  local built=$root/android-client/target/livex-android.apk
  case ,$modules, in
  *,android-client,*) cp "$built" "$1/" ;;
  *) say "Without the Android app: it was not built here." ;;
  esac
}

# fonts FOLDER: those that a report as PDF needs in all languages of the interface.
fonts() {
  local from=${LIVEX_FONTS:-/usr/share/fonts/truetype/noto} font
  if [ ! -e "$from/${FONTS[0]}" ]; then
    say "Without fonts, so a report cannot be a PDF where there are none: fonts-noto-core is not installed here."
    return
  fi
  mkdir -p "$1"
  for font in "${FONTS[@]}"; do [ ! -e "$from/$font" ] || cp -L "$from/$font" "$1/"; done
  cp "$root/ops/packaging/licences/OFL-1.1.txt" "$1/OFL.txt"
}

# launcher FOLDER: starts the server as ops/run does.
launcher() {
  local java file files=(livex livex-ready)
  case $platform in windows-*) files=(livex.cmd) ;; esac
  as_run
  for file in "${files[@]}"; do
    sed "s|@JAVA_OPTIONS@|${java[*]:1}|" "$root/ops/packaging/$file" >"$1/$file"
    # Windows finds the labels of a script only where its lines end as they do there.
    case $file in *.cmd) sed -i 's/$/\r/' "$1/$file" ;; esac
    chmod 755 "$1/$file"
  done
}

# pack_up FOLDER NAME: what is below FOLDER under that name, as one file.
pack_up() {
  local file=$out/$2.tar.gz
  case $platform in
  windows-*)
    file=$out/$2.zip
    rm -f "$file"
    (cd "$1" && find "$2" -type f | LC_ALL=C sort >"$work/files" &&
      "$JAVA_HOME/bin/jar" --create --no-manifest --date="$(date -u -d "@$seconds" +%Y-%m-%dT%H:%M:%SZ)" --file "$file" "@$work/files")
    ;;
  *)
    tar -C "$1" --sort=name --mtime="@$seconds" --owner=0 --group=0 --numeric-owner --format=gnu -cf - "$2" | gzip -9n >"$file.part"
    mv "$file.part" "$file"
    ;;
  esac
  made+=("${file##*/}")
}

make_image() {
  local engine tag=localhost/livex:$version format=()
  engine=$(command -v podman || command -v docker) || { say "An image is made with podman or docker; there is neither here." && exit 69; }
  # In its own format podman leaves the health check out.
  [ "${engine##*/}" != podman ] || format=(--format docker)
  "$engine" build "${format[@]}" --build-arg "PACKAGE=$name.tar.gz" --tag "$tag" --file "$root/ops/packaging/Containerfile" "$out"
  made+=("$tag")
}

# checksums: of what people fetch, for sha256sum -c.
checksums() {
  (cd "$out" && find . -maxdepth 1 -type f \( -name '*.tar.gz' -o -name '*.zip' -o -name '*.deb' \) | sed 's|^\./||' | LC_ALL=C sort |
    xargs sha256sum >SHA256SUMS)
}
