"""Packs a directory so that equal contents give equal bytes on every machine.

    pack.py DIRECTORY ARCHIVE.tar.gz SECONDS-SINCE-1970
"""

import gzip
import pathlib
import sys
import tarfile


def main() -> None:
    directory, archive = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    seconds = int(sys.argv[3])

    def plain(member: tarfile.TarInfo) -> tarfile.TarInfo:
        executable = member.isdir() or member.mode & 0o100 or member.name.endswith(".exe")
        member.mode = 0o755 if executable else 0o644
        member.uid = member.gid = 0
        member.uname = member.gname = ""
        member.mtime = seconds
        return member

    with archive.open("wb") as raw:
        # The header of gzip would hold a file name and the time.
        with gzip.GzipFile(filename="", fileobj=raw, mode="wb", compresslevel=9, mtime=seconds) as packed:
            with tarfile.open(fileobj=packed, mode="w", format=tarfile.PAX_FORMAT) as tar:
                for path in sorted([directory, *directory.rglob("*")]):
                    name = path.relative_to(directory.parent).as_posix()
                    tar.add(path, name, recursive=False, filter=plain)


if __name__ == "__main__":
    main()
