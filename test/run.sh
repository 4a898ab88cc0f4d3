#!/usr/bin/env bash
# Installs what the tests need on a Debian with Node 20 and npm, then runs every test.
set -euo pipefail
cd "$(dirname "$0")/.."

# Chromium for the browser tests; LibreOffice and openpyxl as readers that are not ours.
packages=()
command -v chromium >/dev/null || packages+=(chromium)
command -v soffice >/dev/null || packages+=(libreoffice-calc-nogui)
/usr/bin/python3 -c 'import openpyxl' 2>/dev/null || packages+=(python3-openpyxl)
if [ ${#packages[@]} -gt 0 ]; then
  sudo=$([ "$(id -u)" = 0 ] || echo sudo)
  $sudo apt-get update -qq
  DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends "${packages[@]}"
fi

npm ci --no-audit --no-fund
npm run verify
