#!/usr/bin/env python3
"""A page that shows the comment as GitHub does, for a picture of it.

  docs/images/markdown.py comment.md > comment.html

Python 3.9+ with the package cmarkgfm (GitHub's own parser of Markdown). Alerts, which GitHub makes
after parsing, are made here the same way; the styles are our own, in its sizes and colours.
"""
import re
import sys

import cmarkgfm
from cmarkgfm.cmark import Options

STYLE = """
body { margin: 0; background: #fff; color: #1f2328; font: 16px/1.5 system-ui, "Noto Sans", Helvetica, Arial, sans-serif; }
.comment { max-width: 860px; margin: 16px auto; border: 1px solid #d1d9e0; border-radius: 6px; }
.by { background: #f6f8fa; border-bottom: 1px solid #d1d9e0; padding: 8px 16px; font-size: 14px; color: #59636e; }
.body { padding: 16px; font-size: 14px; }
h2, h3 { border-bottom: 1px solid #d1d9e0; padding-bottom: .3em; margin: 0 0 16px; font-weight: 600; }
h2 { font-size: 1.5em; } h3 { font-size: 1.25em; }
p, ul, table, pre, details, .alert { margin: 0 0 16px; }
ul { padding-left: 2em; }
table { border-collapse: collapse; display: block; overflow: auto; }
th, td { border: 1px solid #d1d9e0; padding: 6px 13px; }
tr:nth-child(2n) td { background: #f6f8fa; }
code { background: #818b981f; padding: .2em .4em; border-radius: 6px; font: 12px ui-monospace, Menlo, Consolas, monospace; }
pre { background: #f6f8fa; padding: 16px; border-radius: 6px; overflow: auto; }
pre code { background: none; padding: 0; }
.alert { border-left: .25em solid #cf222e; padding: 8px 16px; }
.alert > :last-child { margin-bottom: 0; }
.alert .name { color: #d1242f; font-weight: 500; }
"""


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        text = file.read()
    options = Options.CMARK_OPT_UNSAFE | Options.CMARK_OPT_GITHUB_PRE_LANG
    body = cmarkgfm.github_flavored_markdown_to_html(text, options)
    body = re.sub(r"<blockquote>\s*<p>\[!CAUTION\]\s*", '<div class="alert"><p class="name">Caution</p><p>', body)
    body = body.replace("</blockquote>", "</div>")
    # What a reviewer opens first.
    body = body.replace("<details>", "<details open>", 1)
    print('<!doctype html><meta charset="utf-8"><title>comment</title><style>%s</style><div class="comment">'
          '<div class="by"><b>github-actions</b> commented</div><div class="body">%s</div></div>' % (STYLE, body))


if __name__ == "__main__":
    main()
