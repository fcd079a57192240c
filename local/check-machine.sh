#!/bin/sh
# Names everything that is missing on this machine at once, with the command that installs it.
# In plain sh: it runs where not even Python is there. Exit code 1 when something is missing.
set -u

missing=""
debian=""
fedora=""
need() { # name, Debian package, Fedora package
  missing="$missing
  - $1"
  debian="$debian $2"
  fedora="$fedora $3"
}

case "$(uname -s)-$(uname -m)" in
  Linux-x86_64 | Linux-aarch64) ;;
  *)
    echo "This is $(uname -s) on $(uname -m). AWS's Lambda runtime emulator runs on Linux only (x86-64 or arm64):" >&2
    echo "use WSL 2 on Windows, or a Linux virtual machine on a Mac." >&2
    exit 1
    ;;
esac

# The first number of `java version "17.0.15"`.
java_major() { "$1" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -n 1; }
java=java
[ -n "${JAVA_HOME:-}" ] && java="$JAVA_HOME/bin/java"
major=$(java_major "$java" 2>/dev/null)
if [ "${major:-0}" -lt 17 ] || ! command -v "${java}c" >/dev/null 2>&1; then
  need "a JDK, 17 or newer (found: ${major:-none}${JAVA_HOME:+, where JAVA_HOME says: $JAVA_HOME})" openjdk-17-jdk-headless java-21-openjdk-devel
fi

maven=none
if command -v mvn >/dev/null 2>&1; then
  maven=$(mvn --version 2>/dev/null | sed -n 's/.*Apache Maven \([0-9]*\.[0-9]*\).*/\1/p' | head -n 1)
  [ -z "$maven" ] && [ -n "$missing" ] && maven=unknown # without a JDK it does not even say its version
fi
case "$maven" in
  3.[89] | 3.[1-9][0-9] | [4-9].* | unknown) ;;
  *) need "Maven, 3.8 or newer (found: ${maven:-none})" maven maven ;;
esac

python=${PYTHON:-python3}
if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
  need "Python, 3.11 or newer (found: $("$python" -V 2>/dev/null || echo none)); another one: make run PYTHON=python3.12" \
    "python3 python3-venv" python3
elif ! command -v uv >/dev/null 2>&1 && ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
  need "Python's venv module, to fetch uv with" python3-venv python3
fi

for tool in curl git; do
  command -v "$tool" >/dev/null 2>&1 || need "$tool" "$tool" "$tool"
done

[ -z "$missing" ] && exit 0
echo "Missing on this machine:$missing" >&2
if command -v apt-get >/dev/null 2>&1; then
  echo "Install it with:  sudo apt-get update && sudo apt-get install -y$debian" >&2
elif command -v dnf >/dev/null 2>&1; then
  echo "Install it with:  sudo dnf install -y$fedora" >&2
else
  echo "Install it with your system's package manager, then run the command again." >&2
fi
exit 1
