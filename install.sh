#!/bin/sh
# Installs SiteGen from a release, and verifies its checksum first:
#
#   sh install.sh --version 0.1.0 [--repository OWNER/NAME] [--sha256 HASH] [--dir DIR] [--from URL] [--cache DIR]
#
# --repository  the repository on GitHub that published the release
# --sha256      the checksum of the archive; without it, the one listed by the release (SHA256SUMS) is used
# --dir         the folder for the executable and its libraries. Without it they go to ~/.local/share/sitegen, with a link
#               in ~/.local/bin
# --from        the address of a folder with the files of the release, for a mirror
# --cache       a folder in which the archive is kept, and taken from the next time; its checksum is verified again
#
# Each can also be set by an environment variable: SITEGEN_VERSION, SITEGEN_REPOSITORY, SITEGEN_SHA256, SITEGEN_DIR,
# SITEGEN_FROM, SITEGEN_CACHE. Needs curl and tar (unzip on Windows).
set -eu

version=${SITEGEN_VERSION:-} repository=${SITEGEN_REPOSITORY:-@REPOSITORY@}
sha256=${SITEGEN_SHA256:-} dir=${SITEGEN_DIR:-} from=${SITEGEN_FROM:-}
cache=${SITEGEN_CACHE:-}

fail() { echo "install.sh: $1" >&2; exit 1; }

while [ $# -gt 0 ]; do
  case $1 in
    --help | -h) sed -n '2,/^set -eu/{/^#/s/^# \{0,1\}//p;}' "$0"; exit 0 ;;
    --version | --repository | --sha256 | --dir | --from | --cache) ;;
    *) fail "there is no option '$1'; --help lists all" ;;
  esac
  [ $# -ge 2 ] || fail "$1 needs a value"
  case $1 in
    --version) version=$2 ;;
    --repository) repository=$2 ;;
    --sha256) sha256=$2 ;;
    --dir) dir=$2 ;;
    --from) from=$2 ;;
    --cache) cache=$2 ;;
  esac
  shift 2
done

version=${version#v}
case $version in
  '') fail 'say which version: --version 0.1.0' ;;
  [0-9]*.[0-9]*.[0-9]*) ;;
  *) fail "'$version' is not a version; write it as in 0.1.0" ;;
esac
case $version in *[!0-9A-Za-z.+-]*) fail "'$version' is not a version; write it as in 0.1.0" ;; esac
sha256=$(printf %s "$sha256" | tr A-F a-f)
if [ -z "$from" ]; then
  case $repository in
    '' | @*@) fail 'say which repository published the release: --repository OWNER/NAME' ;;
    *[!0-9A-Za-z._/-]* | */*/*) fail "'$repository' is not a repository; write OWNER/NAME" ;;
    ?*/?*) from=https://github.com/$repository/releases/download/v$version ;;
    *) fail "'$repository' is not a repository; write OWNER/NAME" ;;
  esac
fi
if [ -z "$dir" ] && [ -z "${HOME:-}" ]; then fail 'HOME is not set; say where to install: --dir DIR'; fi
command -v curl >/dev/null || fail 'curl is needed, and is not installed'

extension=tar.gz unpack=tar
case $(uname -s) in
  Linux)
    os=linux
    # The executables need glibc.
    if ls /lib/ld-musl-* >/dev/null 2>&1 && ! ls /lib*/ld-linux-* >/dev/null 2>&1; then
      fail 'there is no executable for musl; install the .NET tool instead'
    fi ;;
  Darwin) os=osx ;;
  MINGW* | MSYS* | CYGWIN*) os=win extension=zip unpack=unzip ;;
  *) fail "there is no executable for $(uname -s)" ;;
esac
case $(uname -m) in
  x86_64 | amd64) platform=$os-x64 ;;
  aarch64 | arm64) platform=$os-arm64 ;;
  *) fail "there is no executable for $(uname -m)" ;;
esac
command -v $unpack >/dev/null || fail "$unpack is needed, and is not installed"
if command -v sha256sum >/dev/null; then
  checksum() { sha256sum "$1" | cut -d ' ' -f 1; }
elif command -v shasum >/dev/null; then
  checksum() { shasum -a 256 "$1" | cut -d ' ' -f 1; }
else
  fail 'sha256sum or shasum is needed, and is not installed'
fi

name=sitegen-$version-$platform
archive=$name.$extension
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
download() { curl --fail --location --silent --show-error --retry 3 --output "$work/$1" "$from/$1"; }

if [ -z "$sha256" ]; then
  download SHA256SUMS || fail "there is no release in $from (no SHA256SUMS); nothing was installed"
  grep -Eq '^[0-9a-f]{64} [ *]' "$work/SHA256SUMS" ||
    fail "$from/SHA256SUMS is not a list of checksums; nothing was installed"
  # A line has a checksum, two spaces (or a space and an asterisk) and a name.
  sha256=$(tr -d '\r' <"$work/SHA256SUMS" | awk -v name="$archive" '$2 == name || $2 == "*" name { print $1 }')
  [ -n "$sha256" ] || fail "SHA256SUMS does not name $archive; nothing was installed"
fi
if [ -n "$cache" ] && [ -f "$cache/$archive" ] && [ "$(checksum "$cache/$archive")" = "$sha256" ]; then
  cp "$cache/$archive" "$work/"
else
  download "$archive" || fail "there is no $archive in $from; nothing was installed"
fi
actual=$(checksum "$work/$archive")
[ "$actual" = "$sha256" ] || fail "the checksum of $archive is $actual, not $sha256; nothing was installed"
if [ -n "$cache" ]; then
  mkdir -p -- "$cache"
  cp "$work/$archive" "$cache/"
fi

# Root must not take over the owner that the archive names.
if [ $unpack = unzip ]; then unzip -q "$work/$archive" -d "$work"
else tar --no-same-owner -xzf "$work/$archive" -C "$work"; fi
link=
if [ -z "$dir" ]; then
  dir=$HOME/.local/share/sitegen
  [ $os = win ] || link=$HOME/.local/bin/sitegen
fi
[ -z "$link" ] || [ ! -d "$link" ] || fail "$link is a folder; nothing was installed"
mkdir -p -- "$dir"
dir=$(cd -- "$dir" && pwd)
# Files of an earlier version that is running are replaced, not written into.
for file in "$work/$name"/*; do mv -f "$file" "$dir/"; done
if [ -n "$link" ]; then
  mkdir -p "$HOME/.local/bin"
  ln -sf "$dir/sitegen" "$link"
fi

"$dir/sitegen" --version >/dev/null || fail "$dir/sitegen does not run on this machine"
command=${link:-$dir/sitegen}
echo "Installed SiteGen $version: $command"
case :$PATH: in
  *":${command%/*}:"*) ;;
  *) echo "Add ${command%/*} to PATH to run it as 'sitegen'." ;;
esac
