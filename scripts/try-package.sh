#!/usr/bin/env bash
# Installs what scripts/package.sh made for this machine, into an empty home, and makes a site with it.
set -euo pipefail
[ $# -eq 1 ] || { echo 'usage: scripts/try-package.sh DIR' >&2; exit 2; }
release=$(cd "$1" && pwd)
install=$(cd "$(dirname "$0")/.." && pwd)/install.sh
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export HOME=$work/home DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
mkdir "$HOME"
cd "$work"

archive=$(basename "$(ls "$release"/sitegen-*.tar.gz "$release"/sitegen-*.zip 2>/dev/null | head -n 1)")
# What is between the name and the platform; it can have a hyphen, as in 0.2.0-rc.1.
version=${archive%.tar.gz}
version=${version%.zip}
version=${version#sitegen-}
version=${version%-*-*}
mkdir mirror
cp "$release/$archive" mirror/
(cd mirror && { sha256sum "$archive" 2>/dev/null || shasum -a 256 "$archive"; } > SHA256SUMS)
mirror=$work/mirror
# curl on Windows knows no other paths.
if command -v cygpath >/dev/null; then mirror=/$(cygpath -m "$mirror"); fi

sh "$install" --version "$version" --from "file://$mirror" --dir "$work/sitegen"
PATH=$work/sitegen:$PATH
[ "$(sitegen --version)" = "$version" ]
sitegen init site
sitegen check --strict site
sitegen build --strict site
test -s site/output/index.html
test -s site/output/quotes/darwin-given-up-1866/card.png
if sh "$install" --version "$version" --from "file://$mirror" --dir other --sha256 0000; then
  echo 'A wrong checksum was accepted.' >&2
  exit 1
fi
test ! -e other
echo "SiteGen $version works on this machine."
