#!/bin/sh
# Set up what a make target needs: Debian packages, the virtual environment, the locked Python packages.
#
#   sh tools/siapkan.sh jalan      to build documents
#   sh tools/siapkan.sh uji        also to run the tests
#   sh tools/siapkan.sh validasi   also to run the validators
#
# Called by the Makefile only when its stamp is older than the lock files. What it prints is read by users: Indonesian.
set -eu
cd "$(dirname "$0")/.."

taraf=$1
venv=.venv

gagal() {
    printf '%s\n' "$1" >&2
    exit 1
}

python=
for calon in "${PYTHON:-python3}" python3.14 python3.13 python3.12 python3.11; do
    if "$calon" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
        python=$calon
        break
    fi
done
[ -n "$python" ] || gagal "Python 3.11 atau yang lebih baru tidak ditemukan; pasang dahulu, lalu ulangi perintah ini."

# --- Debian packages -------------------------------------------------------------------------------------------------

jalan="libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz0b libharfbuzz-subset0"
kantor="libreoffice-writer-nogui libreoffice-calc-nogui qpdf"
perlu=$jalan
if ! "$python" -c 'import ensurepip, venv' 2>/dev/null && [ ! -x $venv/bin/pip ]; then
    # The interpreter's own package has the same version in its name, but for the system's python3.
    case $(command -v "$python") in
        */python3) perlu="$perlu python3-venv" ;;
        *) perlu="$perlu $(basename "$python")-venv" ;;
    esac
fi
case $taraf in
    jalan) ;;
    uji) perlu="$perlu $kantor faketime fonts-liberation locales poppler-utils strace" ;;
    validasi)
        perlu="$perlu $kantor"
        java --list-modules 2>/dev/null | grep -q '^jdk\.compiler@' || perlu="$perlu default-jdk-headless"
        command -v npm >/dev/null || perlu="$perlu nodejs npm"
        ;;
    *) gagal "Taraf tidak dikenal: $taraf" ;;
esac

kurang=
if command -v dpkg-query >/dev/null; then
    for paket in $perlu; do
        [ "$(dpkg-query --show --showformat='${db:Status-Status}' "$paket" 2>/dev/null)" = installed ] || kurang="$kurang $paket"
    done
else
    printf '%s\n' "Sistem ini bukan Debian atau Ubuntu; pastikan yang sepadan dengan paket berikut sudah terpasang: $perlu." >&2
fi

if [ -n "$kurang" ]; then
    if [ "$(id -u)" = 0 ]; then
        hak=
    elif sudo --non-interactive true 2>/dev/null; then
        hak="sudo --non-interactive"
    else
        gagal "Paket sistem belum lengkap; jalankan: sudo apt-get install --no-install-recommends --yes$kurang — lalu ulangi perintah ini."
    fi
    printf '%s\n' "Memasang paket sistem:$kurang"
    $hak apt-get update -qq
    # shellcheck disable=SC2086  # a list of packages
    $hak env DEBIAN_FRONTEND=noninteractive apt-get install -qq --no-install-recommends --yes $kurang >/dev/null
fi

# --- Python ------------------------------------------------------------------------------------------------------------

# An environment that was moved, or whose interpreter is gone, is made anew.
if [ "$($venv/bin/python -c 'import sys; print(sys.prefix)' 2>/dev/null)" != "$PWD/$venv" ] || ! $venv/bin/pip --version >/dev/null 2>&1; then
    printf '%s\n' "Membuat lingkungan Python di $venv"
    "$python" -m venv --clear $venv
fi

kunci=requirements.lock
[ "$taraf" = jalan ] || kunci=requirements-dev.lock
printf '%s\n' "Memasang paket Python menurut $kunci"
pasang="$venv/bin/python -m pip --quiet --quiet --disable-pip-version-check install"
$pasang --require-hashes --requirement $kunci
$pasang --no-deps --no-build-isolation --editable .

# --- npm ---------------------------------------------------------------------------------------------------------------

if [ "$taraf" = validasi ]; then
    printf '%s\n' "Memasang pemeriksa Open XML"
    mkdir -p .validators
    cp tools/ooxml/package.json tools/ooxml/package-lock.json .validators/
    npm --prefix .validators ci --silent --no-audit --no-fund --ignore-scripts
fi

touch $venv/.siap-jalan "$venv/.siap-$taraf"
