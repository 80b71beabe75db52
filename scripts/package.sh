#!/usr/bin/env bash
# Makes the files of a release for the platform of this machine, compiled ahead of time, in a folder:
#   sitegen.PLATFORM.VERSION.nupkg       the package of the .NET tool
#   sitegen-VERSION-PLATFORM.tar.gz      the executable with its libraries and notices (.zip on Windows)
# A package that is there already is not made again.
# With --all also the packages that need .NET (sitegen.VERSION.nupkg and sitegen.any.VERSION.nupkg, which are the same on
# every machine), and a list of what SiteGen is made of: sitegen-VERSION.cdx.json (CycloneDX).
set -euo pipefail
[ $# -ge 1 ] || { echo 'usage: scripts/package.sh DIR [--all]' >&2; exit 2; }
mkdir -p "$1"
out=$(cd "$1" && pwd)
cd "$(dirname "$0")/.."
project=src/SiteGen.Cli
platform=$(dotnet msbuild $project -getProperty:NETCoreSdkPortableRuntimeIdentifier)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The lock file holds for everything but the compiler, which comes with the SDK.
dotnet restore $project --locked-mode
if [ "${2:-}" = --all ]; then
  dotnet pack $project --no-restore -o "$work" -p:PackAheadOfTime=true
  mv "$work"/sitegen.[0-9]*.nupkg "$work"/sitegen.any.*.nupkg "$work"/sitegen."$platform".*.nupkg "$out/"
elif ! ls "$out"/sitegen."$platform".*.nupkg >/dev/null 2>&1; then
  dotnet pack $project -r "$platform" -p:PublishAot=true --artifacts-path "$work/artifacts" -o "$out"
fi
package=$(ls "$out"/sitegen."$platform".*.nupkg)
case $package in *$'\n'*) echo "There are packages of several versions in $out." >&2; exit 1 ;; esac
version=$(basename "$package" .nupkg)
version=${version#"sitegen.$platform."}

# The archive has what the package has, so that both are the same program.
name=sitegen-$version-$platform
mkdir "$work/unpacked" "$work/$name"
unzip -q "$package" -d "$work/unpacked"
cp "$work/unpacked/tools/any/$platform/"* "$work/unpacked/LICENSE" "$work/unpacked/"*.txt "$work/$name/"
rm "$work/$name/DotnetToolSettings.xml"
case $platform in
  win-*)
    mv "$work/$name/SiteGen.Cli.exe" "$work/$name/sitegen.exe"
    # The tar of Windows writes zip files; that of Git does not.
    (cd "$work" && "$SYSTEMROOT/System32/tar.exe" -a -cf "$name.zip" "$name" && mv "$name.zip" "$out/") ;;
  *)
    mv "$work/$name/SiteGen.Cli" "$work/$name/sitegen"
    # A package keeps no permissions.
    chmod 644 "$work/$name/"*
    chmod 755 "$work/$name/sitegen"
    # GNU tar and that of macOS say it differently.
    if tar --version | grep -q GNU; then owner=(--owner=0 --group=0); else owner=(--uid 0 --gid 0); fi
    tar "${owner[@]}" -czf "$out/$name.tar.gz" -C "$work" "$name" ;;
esac

if [ "${2:-}" = --all ]; then
  dotnet tool restore
  dotnet dotnet-CycloneDX $project/SiteGen.Cli.csproj --output "$out" --filename "sitegen-$version.cdx.json" \
    --output-format Json --disable-package-restore --set-name sitegen --set-version "$version" \
    --exclude-filter MinVer,Microsoft.NET.ILLink.Tasks
fi
ls -l "$out"
