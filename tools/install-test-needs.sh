#!/usr/bin/env bash
# Installs what some tests drive for real: Chromium (the report), PostgreSQL (the store), nmap. Tests whose program is
# missing are skipped aloud, so nothing here is fatal. For Debian and its relatives; elsewhere it says what is missing.
set -u

missing=()
command -v chromium >/dev/null 2>&1 || missing+=(chromium)
[ -x /usr/lib/postgresql/15/bin/initdb ] || command -v initdb >/dev/null 2>&1 || ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || missing+=(postgresql)
command -v nmap >/dev/null 2>&1 || missing+=(nmap)
if [ ${#missing[@]} -eq 0 ]; then
  echo "test needs: chromium, postgresql and nmap are there"
  exit 0
fi

as_root=()
[ "$(id -u)" -eq 0 ] || as_root=(sudo -n)
if ! command -v apt-get >/dev/null 2>&1 || { [ ${#as_root[@]} -gt 0 ] && ! sudo -n true 2>/dev/null; }; then
  echo "test needs: ${missing[*]} missing and not installable here; the tests that drive them are skipped"
  exit 0
fi
echo "test needs: installing ${missing[*]}"
log=$(mktemp)
if "${as_root[@]}" apt-get update >"$log" 2>&1 &&
  DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y --no-install-recommends "${missing[@]}" >>"$log" 2>&1; then
  echo "test needs: installed"
else
  tail -n 5 "$log"
  echo "test needs: could not install ${missing[*]}; the tests that drive them are skipped"
fi
rm -f "$log"
exit 0
