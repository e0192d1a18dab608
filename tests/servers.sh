# shellcheck shell=bash
# The servers that tests and measurements run against: PostgreSQL and RabbitMQ, installed from Debian's packages if they
# are missing, and run as private instances on free ports of 127.0.0.1, in a temporary folder that is gone afterwards.
#
# Sourced by tests/run and tests/bench, in bash with `set -euo pipefail`:
#
#   install_servers            installs what is missing, and starts nothing on the machine
#   start_servers SETTING…     starts both, PostgreSQL with these settings (fsync=off), and sets the variables below.
#                              They stop when the script ends, whatever happens.
#
#   ACQUAINT_TEST_POSTGRES_URL      the PostgreSQL, as its administrator
#   ACQUAINT_TEST_AMQP_URL          the RabbitMQ, as its administrator; vhosts are made beside its own
#   ACQUAINT_TEST_RABBITMQ_API      the root of its management API
#   ACQUAINT_TEST_POSTGRES_HOME     the folder of PostgreSQL's programs, for tests that need a server to kill
#   ACQUAINT_TEST_RABBITMQ_HOME     the folder of RabbitMQ's scripts: see tests/rabbitmq-node
#   ACQUAINT_TEST_SERVER_USER       whom to run PostgreSQL as; unset: as oneself
#   ACQUAINT_TEST_PYTHON            a Python that has the AMQP client pika

say() { printf '\n== %s\n' "$*" >&2; }
fail() { printf '%s: %s\n' "$0" "$*" >&2; exit 1; }

tests_folder=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

# --- find or install ------------------------------------------------------------------------------------------------

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        # -n: without a terminal a password prompt would hang for ever.
        if [ -t 0 ]; then sudo "$@"; else sudo -n "$@"; fi
    else
        fail "something is missing, and installing it needs root or sudo. Or install it yourself: apt-get install ${missing[*]}"
    fi
}

# Prints the folder of the newest server binaries, or nothing.
find_postgres() {
    local found
    found=$(printf '%s\n' /usr/lib/postgresql/*/bin | sort --version-sort | tail -n 1)
    if [ -x "$found/initdb" ] && [ -x "$found/postgres" ]; then
        printf '%s\n' "$found"
    elif command -v initdb >/dev/null && command -v postgres >/dev/null; then
        dirname "$(readlink -f "$(command -v initdb)")"
    fi
}

# Prints the folder of the newest RabbitMQ's own scripts, or nothing.
find_rabbitmq() {
    local found
    found=$(printf '%s\n' /usr/lib/rabbitmq/lib/rabbitmq_server-*/sbin | sort --version-sort | tail -n 1)
    if [ -x "$found/rabbitmq-server" ]; then printf '%s\n' "$found"; fi
}

# Prints a Python that has pika, or nothing. The first one in PATH may be a developer's own, without Debian's packages.
find_python() {
    local python
    for python in python3 /usr/bin/python3; do
        if "$python" -c 'import pika' 2>/dev/null; then
            command -v "$python"
            return
        fi
    done
}

# smtp-source and smtp-sink come with Postfix, and lie where only root looks.
has_postfix_tools() { PATH=$PATH:/usr/sbin command -v smtp-sink >/dev/null; }

# Another mail server on this machine would have to go for Postfix; it stays, and what needs Postfix's tools says so.
may_have_postfix() { [ ! -e /usr/sbin/sendmail ] && [ ! -e /usr/lib/sendmail ]; }

has_libpq() { pg_config --includedir >/dev/null 2>&1 && [ -e "$(pg_config --includedir)/libpq-fe.h" ]; }

# Prints the packages that are missing.
missing_packages() {
    if ! has_libpq; then echo libpq-dev; fi
    if [ -z "$(find_postgres)" ]; then echo postgresql; fi
    if [ -z "$(find_rabbitmq)" ]; then echo rabbitmq-server; fi
    if [ -z "$(find_python)" ]; then printf '%s\n' python3 python3-pika; fi
    if ! has_postfix_tools && may_have_postfix; then echo postfix; fi
    if ! command -v curl >/dev/null; then echo curl; fi
    if ! command -v sqlite3 >/dev/null; then echo sqlite3; fi
}

# Debian starts a server as soon as it is installed. Its own switches turn that off: one for services, one for
# PostgreSQL's first cluster; and Postfix is left without a configuration. What is there already is the machine
# owner's and stays. A subshell, for the sake of its trap.
install_packages() (
    policy=/usr/sbin/policy-rc.d
    if [ ! -e "$policy" ]; then
        trap 'as_root rm -f "$policy"' EXIT
        printf '#!/bin/sh\nexit 101\n' | as_root tee "$policy" >/dev/null
        as_root chmod 755 "$policy"
    fi
    if [ ! -e /etc/postgresql-common/createcluster.conf ]; then
        as_root mkdir -p /etc/postgresql-common
        echo 'create_main_cluster = false' | as_root tee /etc/postgresql-common/createcluster.conf >/dev/null
    fi
    echo 'postfix postfix/main_mailer_type select No configuration' | as_root debconf-set-selections
    as_root apt-get update -qq
    # UCF_FORCE_CONFFOLD: the packages' set-up keeps the file that we have just written, and asks nothing.
    as_root env DEBIAN_FRONTEND=noninteractive UCF_FORCE_CONFFOLD=1 \
        apt-get install -qq --yes --no-install-recommends "$@" >/dev/null
)

install_servers() {
    mapfile -t missing < <(missing_packages)
    if [ "${#missing[@]}" -gt 0 ]; then
        command -v apt-get >/dev/null ||
            fail "these are missing, and there is no apt-get to install them with (the names are Debian's): ${missing[*]}"
        say "installing from the distribution's packages: ${missing[*]}"
        install_packages "${missing[@]}"
        mapfile -t missing < <(missing_packages)
        [ "${#missing[@]}" -eq 0 ] || fail "installed, and yet not found: ${missing[*]}"
    fi
    ACQUAINT_TEST_POSTGRES_HOME=$(find_postgres)
    ACQUAINT_TEST_RABBITMQ_HOME=$(find_rabbitmq)
    ACQUAINT_TEST_PYTHON=$(find_python)
    export ACQUAINT_TEST_POSTGRES_HOME ACQUAINT_TEST_RABBITMQ_HOME ACQUAINT_TEST_PYTHON
}

# --- private instances ----------------------------------------------------------------------------------------------

servers=""
broker=""

# PostgreSQL refuses to run as root. `postgres` comes with Debian's package; `nobody` is on every machine.
choose_server_user() {
    unset ACQUAINT_TEST_SERVER_USER
    if [ "$(id -u)" -ne 0 ]; then return; fi
    if id postgres >/dev/null 2>&1; then ACQUAINT_TEST_SERVER_USER=postgres; else ACQUAINT_TEST_SERVER_USER=nobody; fi
    export ACQUAINT_TEST_SERVER_USER
    chown "$ACQUAINT_TEST_SERVER_USER" "$servers"
}

# From the temporary folder, since that user may not be allowed into ours; all output goes to the log, since the server
# would otherwise keep a pipe behind this script open.
as_server_user() (
    user=${ACQUAINT_TEST_SERVER_USER:-}
    cd "$servers" || exit
    exec </dev/null >>"$servers/log" 2>&1
    if [ -n "$user" ]; then
        exec setpriv --reuid="$user" --regid="$(id -g "$user")" --clear-groups -- "$@"
    fi
    exec "$@"
)

stop_servers() {
    local status=$?
    trap - EXIT
    # Nothing of it is kept, so the broker need not say good-bye.
    if [ -n "$broker" ]; then kill -KILL "$broker" 2>/dev/null || true; fi
    if [ -e "$servers/data/postmaster.pid" ]; then
        # fast: does not wait for clients that are still connected.
        as_server_user "$ACQUAINT_TEST_POSTGRES_HOME/pg_ctl" stop -D "$servers/data" -m fast -w ||
            cat "$servers/log" >&2
    fi
    for _ in {1..50}; do
        if [ -z "$broker" ] || ! kill -0 "$broker" 2>/dev/null; then break; fi
        sleep 0.1
    done
    rm -rf "$servers"
    exit "$status"
}

# A port that nobody listens on: a connection to it is refused. Below Linux's range for outgoing connections, so that no
# test's socket happens to sit on it. Another run may take it between our look and our start; the caller tries again.
free_port() {
    local port
    for _ in {1..100}; do
        port=$((20000 + RANDOM % 12000))
        if ! is_open "$port"; then
            echo "$port"
            return
        fi
    done
    fail "found no free port"
}

is_open() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# Many test processes run at once, each with a pool of its own: hence max_connections.
start_postgres() {
    local port setting options="-c listen_addresses=127.0.0.1 -c unix_socket_directories=$servers -c max_connections=400"
    for setting in "$@"; do options+=" -c $setting"; done
    as_server_user "$ACQUAINT_TEST_POSTGRES_HOME/initdb" -D "$servers/data" -U acquaint --auth=trust \
        --encoding=UTF8 --locale=C.UTF-8 --no-sync ||
        { cat "$servers/log" >&2; fail "initdb failed"; }
    for _ in 1 2 3 4 5; do
        port=$(free_port)
        if as_server_user "$ACQUAINT_TEST_POSTGRES_HOME/pg_ctl" start -D "$servers/data" -w -t 60 -o "-c port=$port $options"; then
            export ACQUAINT_TEST_POSTGRES_URL="postgres://acquaint@127.0.0.1:$port/postgres"
            return
        fi
    done
    cat "$servers/log" >&2
    fail "PostgreSQL did not start"
}

# Starts a node in the background. It needs some five seconds, in which PostgreSQL starts too.
launch_rabbitmq() {
    amqp_port=$(free_port)
    http_port=$(free_port)
    rm -rf "$servers/rabbitmq"
    "$tests_folder/rabbitmq-node" "$servers/rabbitmq" "$amqp_port" "$http_port" </dev/null >"$servers/rabbitmq.log" 2>&1 &
    broker=$!
    # Or bash would tell of its end.
    disown "$broker"
}

# Waits for the node; its AMQP port opens last. False: it ended, for example because somebody took its port.
await_rabbitmq() {
    for _ in {1..900}; do
        kill -0 "$broker" 2>/dev/null || return 1
        if is_open "$amqp_port"; then
            export ACQUAINT_TEST_AMQP_URL="amqp://guest:guest@127.0.0.1:$amqp_port"
            export ACQUAINT_TEST_RABBITMQ_API="http://guest:guest@127.0.0.1:$http_port"
            return
        fi
        sleep 0.1
    done
    return 1
}

start_servers() {
    # Not in TMPDIR: a long path would not fit a socket's name, and the server's user must be able to enter it.
    servers=$(mktemp -d /tmp/acquaint-tests.XXXXXX)
    trap stop_servers EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM
    choose_server_user
    launch_rabbitmq
    start_postgres "$@"
    await_rabbitmq || { launch_rabbitmq && await_rabbitmq; } || { cat "$servers/rabbitmq.log" >&2; fail "RabbitMQ did not start"; }
}
