#!/bin/sh
# Makes the pictures of the README anew: by crink alone, and of the page in a browser
# where there is a Chromium.
# usage: make.sh CRINK PAGE.html
set -eu
crink=$1 page=$2
here=$(cd "$(dirname "$0")" && pwd)
"$crink" plot dprk-rounds-to-russia --svg >"$here/plot.svg"
"$crink" timeline --item president --object 'South Korea' --svg >"$here/timeline.svg"
"$crink" graph --kind supplies --within crink --svg >"$here/graph.svg"
command -v chromium >/dev/null 2>&1 || {
	echo "not made: web.png, as chromium is not installed"
	exit 0
}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 "$here/../web/test.py" chromium "$page" "$work"
mv "$work/1280-light.png" "$here/web.png"
