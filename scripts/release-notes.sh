#!/usr/bin/env bash
# Prints the section of a version in the changelog; fails if there is none.
set -euo pipefail
[ $# -eq 1 ] || { echo 'usage: scripts/release-notes.sh VERSION' >&2; exit 2; }
notes=$(awk -v heading="## [$1]" 'index($0, heading) == 1 { on = 1; next } on && /^## / { exit } on' \
  "$(dirname "$0")/../CHANGELOG.md")
[ -n "$notes" ] || { echo "CHANGELOG.md has no section '## [$1]'." >&2; exit 1; }
printf '%s\n' "$notes"
