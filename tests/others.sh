# shellcheck shell=bash
# Programs of other people that the tests ask for a second opinion: calendar libraries, a CalDAV server, verifiers of
# DKIM, of OpenAPI a linter, a validator and a maker of clients, a reader of QR codes, and a browser with what judges pages in it. What Debian
# has is installed from there, as tests/servers.sh installs; what it has not, or only of long ago, comes from PyPI and npm
# into target/others, where nothing else uses it.
#
# Sourced after tests/servers.sh:
#
#   install_others             installs what is missing and sets
#
#   ACQUAINT_TEST_OTHERS       the folder: python/bin/python with icalendar, recurring-ical-events, dkimpy, Radicale,
#                              tzdata, jsonschema, openapi-python-client and standardwebhooks; node_modules/ical.js, redocly,
#                              playwright-core (which drives Debian's Chromium), axe-core and html-validate;
#                              libical_reads, built from tests/others/libical_reads.c

others_python=(
    'icalendar==7.3.2' 'recurring-ical-events==3.8.2' 'dkimpy[ed25519]==1.1.8' 'Radicale==3.9.0' 'tzdata==2026.6'
    'jsonschema==4.26.0' 'openapi-python-client==0.29.1' 'standardwebhooks==1.1.0'
)
# html-validate 11 wants a newer Node.js than Debian has.
others_node=('ical.js@2.2.1' '@redocly/cli@2.77.0' 'playwright-core@1.65.1' 'axe-core@4.14.1' 'html-validate@10.9.0')

# Prints a Python that can make environments of its own, or nothing.
find_venv_python() {
    local python
    for python in python3 /usr/bin/python3; do
        if "$python" -c 'import ensurepip, venv' 2>/dev/null; then
            command -v "$python"
            return
        fi
    done
}

has_libical() { printf '#include <libical/ical.h>\n' | cc -E -x c - >/dev/null 2>&1; }

# Prints the packages that are missing.
missing_others() {
    if [ -z "$(find_venv_python)" ]; then printf '%s\n' python3 python3-venv; fi
    if ! command -v node >/dev/null; then echo nodejs; fi
    if ! command -v npm >/dev/null; then echo npm; fi
    if [ ! -x /usr/bin/chromium ]; then echo chromium; fi
    # It has Arabic letters too.
    if [ ! -e /usr/share/fonts/truetype/dejavu/DejaVuSans.ttf ]; then echo fonts-dejavu-core; fi
    if ! has_libical; then echo libical-dev; fi
    if ! command -v openssl >/dev/null; then echo openssl; fi
    if ! command -v zbarimg >/dev/null; then echo zbar-tools; fi
    if ! perl -MMail::DKIM::Verifier -e 1 2>/dev/null; then printf '%s\n' perl libmail-dkim-perl; fi
}

# A folder with these versions is complete and stays; any other is made anew.
fill_others() (
    wanted="${others_python[*]} ${others_node[*]}"
    if [ "$(cat "$others/complete" 2>/dev/null)" = "$wanted" ]; then return; fi
    say "installing into target/others: $wanted"
    # Each step by itself: in a list with `||`, bash does not end at the first failure.
    rm -rf "$others" && mkdir -p "$others" || return
    "$(find_venv_python)" -m venv "$others/python" || return
    "$others/python/bin/python" -m pip install --quiet --disable-pip-version-check "${others_python[@]}" || return
    # Without a registry it waits for ever, and says nothing.
    timeout 300 npm install --prefix "$others" --no-save --no-package-lock --no-audit --no-fund --loglevel=error \
        "${others_node[@]}" >/dev/null || return
    echo "$wanted" >"$others/complete"
)

install_others() {
    others=${CARGO_TARGET_DIR:-$tests_folder/../target}/others
    mapfile -t missing < <(missing_others)
    if [ "${#missing[@]}" -gt 0 ]; then
        command -v apt-get >/dev/null ||
            fail "these are missing, and there is no apt-get to install them with (the names are Debian's): ${missing[*]}"
        say "installing from the distribution's packages: ${missing[*]}"
        install_packages "${missing[@]}"
        mapfile -t missing < <(missing_others)
        [ "${#missing[@]}" -eq 0 ] || fail "installed, and yet not found: ${missing[*]}"
    fi
    fill_others || fail "the programs of others could not be installed into $others"
    others=$(cd "$others" && pwd)
    cc -O1 -o "$others/libical_reads" "$tests_folder/others/libical_reads.c" -lical
    export ACQUAINT_TEST_OTHERS=$others
}
