# Read by galley and build-app, which set root, the folder of the checkout: finds the JDK and makes the build.
# shellcheck shell=sh disable=SC2034

need=25

say() { printf 'galley: %s\n' "$*" >&2; }
fail() { say "$@"; exit 2; }

target=$root/target

# Options of every start. Without those for the log, Java tells on stdout of a start-up cache that does not fit; and it
# would crash on one with a flipped bit, did it not verify checksums, which costs some 20 ms. The heap begins small: at
# its usual beginning, a 64th of the machine's memory, all of it is written to before anything is swept. Classes need so
# much room that the whole heap would be swept twice for them at the start.
common='-Xlog:disable -Xlog:all=error,aot=off,cds=off:stderr -XX:+UseSerialGC -XX:+VerifySharedSpaces
    -Xms96m -XX:MetaspaceSize=96m
    --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED'

# Options of the window. It has the first compiler alone: the second takes a core for the first minutes, and on a machine
# of two that holds up keys. Java then keeps little room for code, and would sweep the heap whenever there is more.
javafx='-XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=240m --enable-native-access=javafx.graphics,javafx.web -Dcom.sun.webkit.useHTTP2Loader=false'

# follow FILE: what FILE, perhaps a symbolic link, is in the end. (readlink -f is not everywhere.)
follow() {
    file=$1
    while [ -L "$file" ]; do
        link=$(readlink "$file")
        case $link in /*) file=$link ;; *) file=${file%/*}/$link ;; esac
    done
    printf '%s\n' "$file"
}

# ── JDK ─────────────────────────────────────────────────────────────────────────────────────────────────────────────

# is_jdk FOLDER: says nothing and starts nothing; a JDK tells its version in a file named release.
is_jdk() {
    [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
    while IFS= read -r line; do
        case $line in
        JAVA_VERSION=*)
            version=${line#*=}
            version=${version#\"}
            version=${version%%[!0-9]*}
            [ "${version:-0}" -ge "$need" ]
            return
            ;;
        esac
    done <"$1/release"
    return 1
}

find_jdk() {
    if [ -n "${GALLEY_JAVA-}" ]; then
        jdk=${GALLEY_JAVA%/bin/java}
        is_jdk "$jdk" || fail "GALLEY_JAVA=$GALLEY_JAVA is not a JDK $need or newer"
        return
    fi
    jdk=${JAVA_HOME-}
    [ -n "$jdk" ] && is_jdk "$jdk" && return
    jdk=$(command -v java) && jdk=$(follow "$jdk") && jdk=${jdk%/bin/java} && is_jdk "$jdk" && return
    for jdk in /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /opt/* /opt/*/Contents/Home /usr/local/java/* \
        "${HOME-}"/.sdkman/candidates/java/* "${HOME-}"/.jdks/* "${HOME-}"/.jdks/*/Contents/Home \
        "${HOME-}"/.local/share/mise/installs/java/* "${HOME-}"/.asdf/installs/java/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home \
        "${HOME-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
        /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
        is_jdk "$jdk" && return
    done
    say "no JDK $need or newer found (looked at GALLEY_JAVA, JAVA_HOME, PATH, /usr/lib/jvm, /opt, ~/.sdkman, ~/.jdks)."
    fail "Install one (https://adoptium.net has it for every system), or name its folder: GALLEY_JAVA=/path/to/jdk"
}

# ── Build ───────────────────────────────────────────────────────────────────────────────────────────────────────────

# Every build is laid out in a folder of its own, target/run/NUMBER, and used only once the file `current` names it:
# an interrupted build is never started, and a Galley that is running keeps the files it was started from.

fresh() {
    build=
    [ -r "$target/run/current" ] && IFS= read -r build <"$target/run/current"
    [ -n "$build" ] && build=$target/run/$build && [ -f "$build/galley.jar" ] &&
        [ -z "$(find "$root/src/main" "$root/pom.xml" -newer "$build/started" 2>&1 | head -n 1)" ]
}

# One build at a time. The lock of flock(1) ends with its process, however that ends; where there is no flock, a folder
# with the owner's number stands in for it.
lock() {
    mkdir -p "$target/run"
    [ -w "$target/run" ] || fail "cannot write to $target/run to build"
    if command -v flock >/dev/null; then
        exec 9>"$target/run/lock"
        flock -n 9 || { say "another start is building, waiting"; flock 9; }
    else
        until mkdir "$target/run/lock.d" 2>/dev/null; do
            owner=
            [ -r "$target/run/lock.d/owner" ] && IFS= read -r owner <"$target/run/lock.d/owner"
            if [ -n "$owner" ] && ! kill -0 "$owner" 2>/dev/null; then rm -rf "$target/run/lock.d"; else sleep 1; fi
        done
        echo $$ >"$target/run/lock.d/owner"
        trap 'rm -rf "$target/run/lock.d"' EXIT
        trap 'exit 130' INT TERM HUP
    fi
}

unlock() {
    if command -v flock >/dev/null; then exec 9>&-; else
        rm -rf "$target/run/lock.d"
        trap - EXIT INT TERM HUP
    fi
}

# place FILE WHERE: the same file twice takes its room once, where the disk can do that.
place() { ln "$1" "$2" 2>/dev/null || cp "$1" "$2" || fail "cannot write to $2"; }

# natives JAR: lays the native libraries of JavaFX beside its jars. From within a jar, JavaFX would unpack and compare them
# at every start, all 120 MB of WebKit.
natives() {
    from=$target/run/natives/${1##*/}
    if [ ! -e "$from/done" ] || [ "$1" -nt "$from/done" ]; then
        rm -rf "$from"
        mkdir -p "$from"
        (cd "$from" && "$jdk/bin/jar" xf "$1") || fail "cannot unpack $1"
        find "$from" -mindepth 1 ! -name '*.so' ! -name '*.dylib' -delete 2>/dev/null
        : >"$from/done"
    fi
    for library in "$from"/*.so "$from"/*.dylib; do
        [ ! -e "$library" ] || place "$library" "$next/javafx/${library##*/}"
    done
}

build() {
    command -v mvn >/dev/null || fail "needs Maven to build (Debian: apt-get install maven; elsewhere: https://maven.apache.org)"
    lock
    fresh && { unlock; return; }
    say "building (the first time takes a minute or so)"
    number=$(date +%Y%m%d-%H%M%S)-$$
    next=$target/run/$number
    mkdir "$next" "$next/lib" "$next/javafx" || fail "cannot write to $next"
    : >"$next/started"
    # A build that did not end well may have left half a class file behind.
    if [ -e "$target/run/building" ]; then
        rm -rf "$target/classes" "$target/maven-status" "$target/galley.jar"
    fi
    rm -rf "${target:?}/lib" # which would keep libraries that are no longer used
    : >"$target/run/building"
    command -v java >/dev/null || export JAVA_HOME="$jdk"
    # Maven's toolchain search looks at variables of this form, so it finds a JDK in an unusual place as well.
    if ! JAVA_GALLEY_HOME=$jdk mvn -B -q -f "$root/pom.xml" -DskipTests package </dev/null >"$target/run/log" 2>&1; then
        cat "$target/run/log" >&2
        rm -rf "$next"
        fail "the build failed"
    fi
    cp "$target/galley.jar" "$next/" || fail "cannot write to $next"
    for jar in "$target"/lib/*.jar; do
        name=${jar##*/}
        case $name in
        javafx-*-[0-9]*-*.jar | jdk-jsobject-[0-9]*-*.jar) folder=javafx ;; # JavaFX for this system, with its native parts
        javafx-* | jdk-jsobject-*) continue ;;                              # empty stand-ins for "any system"
        *) folder=lib ;;
        esac
        place "$jar" "$next/$folder/$name"
        [ $folder = lib ] || natives "$jar"
    done
    rm -f "$target/run/building"
    echo "$number" >"$target/run/current.new" && mv -f "$target/run/current.new" "$target/run/current"
    # The last few stay for what is still running from them.
    for old in "$target"/run/2*; do printf '%s\n' "${old##*/}"; done | sort -r | tail -n +4 | while IFS= read -r old; do
        rm -rf "${target:?}/run/$old"
    done
    build=$next
    unlock
}

# practice FOLDER: a post for each of some generators, so that what they need is in a start-up cache.
practice() {
    for config in hugo.toml _config.yml eleventy.config.js; do
        mkdir -p "$1/${config%.*}" && : >"$1/${config%.*}/$config"
        cat >"$1/${config%.*}/post.md" <<'POST'
---
title: A title
date: 2026-01-02T03:04:05Z
tags: [one, two]
draft: true
---

## A heading

Words with *emphasis*, `code`, a [link](https://example.org) and a note.[^1]

- One
- Two

| A | B |
|---|---|
| 1 | 2 |

```sh
echo
```

[^1]: The note.
POST
    done
}
