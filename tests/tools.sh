# shellcheck shell=bash
# What looks at the dependencies: their licences and sources (deny.toml), those that nothing uses, and known holes.
#
# Sourced after tests/servers.sh:
#
#   install_tools              installs what is missing into target/tools, where nothing else uses it: `tools_folder`
#   check_dependencies         runs them; false: something is wrong, and was said

tools=(cargo-deny@0.20.2 cargo-machete@0.9.2)

install_tools() {
    local tool
    tools_folder=${CARGO_TARGET_DIR:-$tests_folder/../target}/tools
    mkdir -p "$tools_folder"
    tools_folder=$(cd "$tools_folder" && pwd)
    for tool in "${tools[@]}"; do
        if grep -qF "\"${tool/@/ } " "$tools_folder/.crates.toml" 2>/dev/null; then continue; fi
        say "installing into target/tools: $tool"
        # Each runs for seconds, and takes minutes to be built optimised.
        cargo install --quiet --locked --debug --root "$tools_folder" "$tool" || fail "$tool could not be installed"
    done
    PATH=$tools_folder/bin:$PATH
}

check_dependencies() {
    local advisories
    cargo machete . || return
    cargo deny --workspace --locked --log-level error check bans licenses sources || return
    # The list of known holes is fetched: without a network it says nothing about the dependencies.
    if advisories=$(cargo deny --workspace --locked --log-level error check advisories 2>&1); then
        echo "$advisories"
    elif grep -q 'failed to fetch advisory database' <<<"$advisories"; then
        echo "advisories: not looked at, their database can't be fetched from here"
    else
        echo "$advisories"
        return 1
    fi
}
