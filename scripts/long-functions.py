#!/usr/bin/env python3
"""Functions over 60 lines and over five parameters, the longest first.

    scripts/long-functions.py [DIRECTORY]

It counts lines as rustfmt leaves them, from `fn` to the closing brace in the same column, and
leaves unit tests out.
"""
import pathlib
import re
import sys

LINES, PARAMETERS = 60, 5
FUNCTION = re.compile(r"^(\s*)(?:pub(?:\([^)]*\))? )?(?:const |async )*fn (\w+)")


def parameters(signature):
    """Parameters of a signature without `self`: commas outside of brackets part them."""
    inside = re.sub(r"^[^(]*?fn \w+(?:<[^(]*>)?\(", "", signature, count=1)
    depth, part, parts = 0, "", []
    for c in inside:
        if c in "([{<":
            depth += 1
        elif c in ")]}>":
            if depth == 0:
                break
            depth -= 1
        if c == "," and depth == 0:
            parts.append(part.strip())
            part = ""
        else:
            part += c
    parts.append(part.strip())
    return [p for p in parts if p and not re.match(r"^&?('\w+ )?(mut )?self\b", p)]


def functions(path):
    """Name, line, length and parameters of each function of a file."""
    lines = path.read_text().split("#[cfg(test)]\nmod tests")[0].split("\n")
    for at, line in enumerate(lines):
        found = FUNCTION.match(line)
        if not found:
            continue
        end, signature = at, line
        while "{" not in lines[end] and not lines[end].rstrip().endswith(";"):
            end += 1
            signature += " " + lines[end].strip()
        if "{" not in lines[end]:
            continue
        close = found.group(1) + "}"
        while end < len(lines) and lines[end].rstrip() != close and not (
            end == at and line.rstrip().endswith("}")
        ):
            end += 1
        yield found.group(2), at + 1, end - at + 1, parameters(signature)


def main():
    root = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "src")
    long, wide = [], []
    for path in sorted(root.rglob("*.rs")):
        if path.name == "tests.rs" or "tests" in path.parts:
            continue
        for name, line, length, given in functions(path):
            place = f"{path}:{line} {name}"
            if length > LINES:
                long.append((length, place))
            if len(given) > PARAMETERS:
                wide.append((len(given), place))
    for what, found in ((f"over {LINES} lines", long), (f"over {PARAMETERS} parameters", wide)):
        print(f"{len(found)} functions {what}")
        for number, place in sorted(found, key=lambda one: (-one[0], one[1])):
            print(f"  {number:4} {place}")


if __name__ == "__main__":
    main()
