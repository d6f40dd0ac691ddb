#!/bin/sh
# Installs one exact version of blastgate into a directory and prints the path of the binary.
#
#   install.sh DIRECTORY
#
# BLASTGATE_VERSION     the version, without `v`; required
# BLASTGATE_REPOSITORY  OWNER/NAME on github.com whose releases are taken
# BLASTGATE_DOWNLOAD    instead of that: a URL that holds the release's files (a mirror)
# BLASTGATE_SHA256      digest that the archive must have; without it the release's SHA256SUMS count
# BLASTGATE_SOURCE      a checkout of blastgate to build with cargo where there is no release of the version
#
# A blastgate of this version that is on PATH already is taken as it is.
# What was downloaded and does not verify ends the run: nothing is tried instead.
set -eu

say() { printf 'blastgate: %s\n' "$*" >&2; }
die() {
  say "$*"
  exit 1
}

[ $# = 1 ] || die "usage: install.sh DIRECTORY"
directory=$1
version=${BLASTGATE_VERSION:?the version to install}

if found=$(command -v blastgate) && [ "$("$found" --version 2>/dev/null)" = "blastgate $version" ]; then
  say "version $version is installed already"
  printf '%s\n' "$found"
  exit 0
fi

case "$(uname -s)-$(uname -m)" in
  Linux-x86_64) target=x86_64-unknown-linux-musl ;;
  Linux-aarch64 | Linux-arm64) target=aarch64-unknown-linux-musl ;;
  Darwin-x86_64) target=x86_64-apple-darwin ;;
  Darwin-arm64) target=aarch64-apple-darwin ;;
  MINGW*-x86_64 | MSYS*-x86_64) target=x86_64-pc-windows-msvc ;;
  *) target= ;;
esac

fetch() { # URL FILE
  if command -v curl >/dev/null 2>&1; then
    curl --fail --silent --show-error --location --proto '=https,file' --retry 3 --output "$2" "$1"
  else
    wget -q -O "$2" "$1"
  fi
}

digest() { # FILE
  if command -v sha256sum >/dev/null 2>&1; then
    sha256sum "$1" | cut -d ' ' -f 1
  else
    shasum -a 256 "$1" | cut -d ' ' -f 1
  fi
}

mkdir -p "$directory"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
archive=blastgate-$version-$target.tar.gz
base=${BLASTGATE_DOWNLOAD:-}
if [ -z "$base" ] && [ -n "${BLASTGATE_REPOSITORY:-}" ]; then
  base=https://github.com/$BLASTGATE_REPOSITORY/releases/download/v$version
fi

if [ -n "$base" ] && [ -n "$target" ] && fetch "$base/$archive" "$scratch/$archive"; then
  expected=${BLASTGATE_SHA256:-}
  if [ -z "$expected" ]; then
    fetch "$base/SHA256SUMS" "$scratch/SHA256SUMS" || die "the release has no SHA256SUMS"
    expected=$(sed -n "s/^\([0-9a-f]\{64\}\)  \*\{0,1\}$archive\$/\1/p" "$scratch/SHA256SUMS")
    [ -n "$expected" ] || die "SHA256SUMS does not name $archive"
    # Who built it: an attestation of the release's own workflow, where it can be asked for.
    if [ -z "${BLASTGATE_DOWNLOAD:-}" ] && [ -n "${GH_TOKEN:-}" ] && command -v gh >/dev/null 2>&1; then
      gh attestation verify "$scratch/$archive" --repo "$BLASTGATE_REPOSITORY" \
        --signer-workflow "$BLASTGATE_REPOSITORY/.github/workflows/release.yml" >&2 ||
        die "$archive is not attested by $BLASTGATE_REPOSITORY"
    fi
  fi
  [ "$(digest "$scratch/$archive")" = "$expected" ] || die "$archive does not have the digest $expected"
  tar -xzf "$scratch/$archive" -C "$scratch"
  # Beside the binary lie the scripts of this directory, for jobs that have no checkout of blastgate.
  cp -R "$scratch/blastgate-$version-$target/." "$directory/"
elif [ -n "${BLASTGATE_SOURCE:-}" ] && command -v cargo >/dev/null 2>&1; then
  say "there is no release of version $version for ${target:-this machine}; building it from source"
  cargo install --quiet --locked --path "$BLASTGATE_SOURCE" --root "$scratch" >&2
  cp "$scratch"/bin/blastgate* "$directory/"
else
  die "version $version for ${target:-this machine} cannot be had from ${base:-nowhere}"
fi

installed=$directory/blastgate
got=$("$installed" --version) || die "what was installed does not run"
[ "$got" = "blastgate $version" ] || die "what was installed is '$got', not version $version"
printf '%s\n' "$installed"
