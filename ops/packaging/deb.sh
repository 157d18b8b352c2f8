# shellcheck shell=bash
# Sourced by ops/package: the same for Debian, as a service of a user of its own.

# make_deb CONTENTS: what put_together made.
make_deb() {
  local contents=$1 tree=$work/deb architecture file each
  command -v dpkg-deb >/dev/null || { say "A .deb is made with dpkg-deb, which is not here." && exit 69; }
  case $platform in
  linux-x64) architecture=amd64 ;;
  linux-arm64) architecture=arm64 ;;
  *) say "A .deb is for Linux, not for $platform." && exit 64 ;;
  esac
  rm -rf "$tree"
  mkdir -p "$tree/usr/lib" "$tree/usr/bin" "$tree/usr/lib/systemd/system" "$tree/etc/default" "$tree/usr/share/doc/livex" "$tree/DEBIAN"
  cp -R "$contents" "$tree/usr/lib/livex"
  mv "$tree/usr/lib/livex/docs" "$tree/usr/lib/livex/README.md" "$tree/usr/share/doc/livex/"
  mv "$tree/usr/lib/livex/NOTICE" "$tree/usr/share/doc/livex/copyright"
  cat "$tree/usr/lib/livex/LICENSE" >>"$tree/usr/share/doc/livex/copyright"
  rm "$tree/usr/lib/livex/LICENSE" "$tree/usr/lib/livex/SHA256SUMS"
  ln -s ../lib/livex/bin/livex "$tree/usr/bin/livex"
  unit >"$tree/usr/lib/systemd/system/livex.service"
  cp "$root/ops/packaging/deb/default" "$tree/etc/default/livex"
  for each in conffiles config postinst postrm prerm templates; do cp "$root/ops/packaging/deb/$each" "$tree/DEBIAN/"; done
  control "$tree" "$architecture" >"$tree/DEBIAN/control"
  (cd "$tree" && find usr -type f -print0 | LC_ALL=C sort -z | xargs -0 md5sum >DEBIAN/md5sums)
  chmod -R u=rwX,go=rX "$tree"
  chmod 755 "$tree"/DEBIAN/{config,postinst,postrm,prerm}
  find "$tree" -exec touch -h -d "@$seconds" {} +
  file=livex_${version/-/\~}_$architecture.deb
  # With gzip, since xz packs otherwise on a machine with more cores.
  dpkg-deb --root-owner-group -Zgzip -z9 --build "$tree" "$out/$file" >/dev/null
  made+=("$file")
}

# unit: how the server runs as a service: as from its sources, led to what is installed.
unit() {
  local file=$root/ops/livex.service
  sed -E -e '0,/^\[Unit\]/{/^\[Unit\]/!d}' \
    -e 's|^(Documentation)=.*|\1=file:/usr/share/doc/livex/docs/runbook.md|' \
    -e '/^WorkingDirectory=/d' \
    -e 's|^(EnvironmentFile)=.*|\1=-/etc/default/livex|' \
    -e 's|^(ExecStart)=.*|\1=/usr/bin/livex|' \
    -e '/^ReadWritePaths=/s| *-/opt/livex||' "$file"
}

control() {
  cat <<END
Package: livex
Version: ${version/-/\~}
Architecture: $2
Maintainer: Livex <livex@localhost>
Installed-Size: $(du -sk --apparent-size "$1/usr" | cut -f1)
Depends: passwd, debconf (>= 0.5) | debconf-2.0, libc6 (>= $(glibc_of "$1"))
Section: net
Priority: optional
Description: live, multilingual, in-the-field role-play exercises
 A controller runs an exercise from one laptop; people on a training ground get
 role cards, instructions and injects on their own phones, each in their own
 language. With its own Java runtime, a demo exercise and the Android app; it
 needs no network but the one that the phones are in.
END
}

# glibc_of TREE: the oldest that has all that the runtime calls.
glibc_of() {
  find "$1/usr/lib/livex/runtime" -type f \( -name '*.so*' -o -path '*/bin/*' \) -exec grep -aohE 'GLIBC_2[.][0-9]+' {} + |
    sed 's/GLIBC_//' | sort -uV | tail -1
}
