#!/usr/bin/env python3
"""Draws what blastgate prints for the README's example as an SVG picture.

  docs/images/terminal.py target/debug/blastgate > docs/images/terminal.svg
  docs/images/terminal.py target/debug/blastgate 80 light > docs/images/terminal-80-light.svg

Python 3.9+, standard library only. The text is what the binary prints, with its colours.
"""
import html
import os
import re
import shutil
import subprocess
import sys
import tempfile

# Background, text, and the colours of the escape sequences.
THEMES = {
    "dark": ("#0d1117", "#e6edf3", {"31": "#ff7b72", "32": "#7ee787", "33": "#e3b341", "34": "#79c0ff", "35": "#d2a8ff",
                                    "36": "#76e3ea"}),
    "light": ("#ffffff", "#1f2328", {"31": "#cf222e", "32": "#116329", "33": "#7d4e00", "34": "#0969da", "35": "#8250df",
                                     "36": "#1b7c83"}),
}
ESCAPE = re.compile(r"\x1b\[([0-9;]*)m")


def spans(line, colours):
    """Pieces of a line as (text, colour, bold, dim)."""
    colour, bold, dim, at = None, False, False, 0
    for found in ESCAPE.finditer(line):
        if found.start() > at:
            yield line[at:found.start()], colour, bold, dim
        at = found.end()
        for code in (found.group(1) or "0").split(";"):
            if code in ("", "0"):
                colour, bold, dim = None, False, False
            elif code == "1":
                bold = True
            elif code == "2":
                dim = True
            elif code in colours:
                colour = colours[code]
    if at < len(line):
        yield line[at:], colour, bold, dim


def main():
    binary, columns = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 100
    background, foreground, colours = THEMES[sys.argv[3] if len(sys.argv) > 3 else "dark"]
    plan = "plan.tfplan"
    # Where the plan lies alone: no checkout beside it, whose commit would change.
    with tempfile.TemporaryDirectory() as place:
        shutil.copy("testdata/plans/readme-example/plan.tfplan", place)
        run = subprocess.run([os.path.abspath(binary), "check", plan, "--color", "always"], capture_output=True,
                             text=True, cwd=place, env={"COLUMNS": str(columns), "PATH": "/usr/bin:/bin"}, check=False)
    lines = ["$ blastgate check " + plan] + run.stdout.splitlines()
    width, height, step = columns * 8.43 + 40, len(lines) * 18 + 64, 18
    out = ['<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" aria-label="blastgate judges a plan that '
           'replaces a production environment: FAIL">' % (width, height),
           '<rect width="100%%" height="100%%" rx="8" fill="%s"/>' % background]
    for index, colour in enumerate(("#ff5f57", "#febc2e", "#28c840")):
        out.append('<circle cx="%d" cy="20" r="6" fill="%s"/>' % (22 + index * 20, colour))
    out.append('<g font-family="ui-monospace,SFMono-Regular,Menlo,Consolas,monospace" font-size="14" fill="%s" '
               'style="white-space:pre">' % foreground)
    for number, line in enumerate(lines):
        parts, column = [], 0
        for text, colour, bold, dim in spans(line, colours):
            style = (' fill="%s"' % colour if colour else "") + (' font-weight="bold"' if bold else "")
            style += ' opacity=".6"' if dim else ""
            # Browsers fold spaces of SVG texts, whatever the style says.
            shown = html.escape(text).replace(" ", "\u00a0")
            parts.append('<tspan x="%.1f"%s>%s</tspan>' % (20 + column * 8.43, style, shown))
            column += len(text)
        out.append('<text y="%d">%s</text>' % (54 + number * step, "".join(parts)))
    out.append("</g></svg>")
    print("\n".join(out))


if __name__ == "__main__":
    main()
