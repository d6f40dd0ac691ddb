# Programs that run another program, and programs that run none, for
# `blastgate hook`.
#
# runner: what it is given is a command.
#   subcommands     the command follows one of these words only
#   value_options   options whose value is the next word
#   script_options  options whose value is a script for a shell
#   skip            so many words stand before the command
#   assignments     NAME=VALUE may stand before the command
#   marker          the command follows this word, where it is there
#   joined          the words make up a script for a shell; with `anywhere`, each
#                   word of several words does
#   anywhere        nobody can say where the command begins: every word may be it
#   appends         it adds words to the command that nobody sees here
#   program         the words are arguments of this program

runner "sudo" {
  names         = ["sudo", "doas", "pkexec", "gosu", "su-exec", "runuser", "setpriv"]
  source        = "https://man7.org/linux/man-pages/man8/sudo.8.html"
  assignments   = true
  value_options = ["-u", "--user", "-g", "--group", "-h", "--host", "-p", "--prompt", "-C", "--close-from", "-T", "--command-timeout", "-U", "-r", "--role", "-t", "--type", "-D", "--chdir", "-R", "--chroot"]
  script_options = ["-c", "--command"]
}
runner "su" {
  names          = ["su"]
  source         = "https://man7.org/linux/man-pages/man1/su.1.html"
  value_options  = ["-s", "--shell", "-g", "--group", "-G", "-w"]
  script_options = ["-c", "--command", "--session-command"]
}
runner "env" {
  names          = ["env"]
  source         = "https://www.gnu.org/software/coreutils/manual/html_node/env-invocation.html"
  assignments    = true
  value_options  = ["-u", "--unset", "-C", "--chdir", "-a", "--argv0"]
  script_options = ["-S", "--split-string"]
}
runner "timeout" {
  names         = ["timeout", "gtimeout"]
  source        = "https://www.gnu.org/software/coreutils/manual/html_node/timeout-invocation.html"
  skip          = 1
  value_options = ["-k", "--kill-after", "-s", "--signal"]
}
runner "priority" {
  names         = ["nice", "ionice", "chrt", "taskset", "stdbuf", "setsid", "nohup", "unbuffer", "time", "gtime", "caffeinate", "cpulimit", "systemd-inhibit", "systemd-run", "firejail", "bwrap", "proxychains", "proxychains4", "torsocks", "faketime", "dumb-init", "tini", "catchsegv", "eatmydata", "winpty", "busybox", "toybox", "prlimit"]
  source        = "https://www.gnu.org/software/coreutils/manual/html_node/nice-invocation.html"
  assignments   = true
  value_options = ["-n", "--adjustment", "-c", "--class", "-p", "-i", "-o", "-e", "-t", "-f", "--format", "--output", "--unit", "-l"]
}
runner "chroot" {
  names         = ["chroot", "unshare", "nsenter"]
  source        = "https://man7.org/linux/man-pages/man1/chroot.1.html"
  anywhere      = true
}
runner "shell-builtins" {
  names         = ["command", "builtin", "exec", "noglob", "nocorrect", "coproc", "then", "else", "do", "time", "!"]
  source        = "https://www.gnu.org/software/bash/manual/html_node/Bash-Builtins.html"
  value_options = ["-a"]
}
runner "tracing" {
  names         = ["strace", "ltrace", "perf", "gdb", "valgrind", "dtruss"]
  source        = "https://man7.org/linux/man-pages/man1/strace.1.html"
  anywhere      = true
}
runner "watch" {
  names         = ["watch", "viddy", "hyperfine", "entr", "watchexec", "nodemon", "reflex"]
  source        = "https://man7.org/linux/man-pages/man1/watch.1.html"
  value_options = ["-n", "--interval", "-w", "--warmup", "-r", "--runs"]
  joined        = true
}
runner "script" {
  names          = ["script", "flock", "xvfb-run"]
  source         = "https://man7.org/linux/man-pages/man1/script.1.html"
  value_options  = ["-w", "--timeout", "-E", "--conflict-exit-code"]
  script_options = ["-c", "--command"]
  anywhere       = true
}
runner "ssh" {
  names         = ["ssh", "autossh", "mosh"]
  source        = "https://man.openbsd.org/ssh"
  skip          = 1
  joined        = true
  value_options = ["-B", "-b", "-c", "-D", "-E", "-e", "-F", "-I", "-i", "-J", "-L", "-l", "-m", "-O", "-o", "-p", "-P", "-Q", "-R", "-S", "-W", "-w"]
}
runner "xargs" {
  names         = ["xargs", "gxargs"]
  source        = "https://www.gnu.org/software/findutils/manual/html_node/find_html/xargs-options.html"
  appends       = true
  value_options = ["-I", "-i", "--replace", "-n", "--max-args", "-P", "--max-procs", "-L", "-d", "--delimiter", "-a", "--arg-file", "-E", "-s", "--max-chars"]
}
runner "parallel" {
  names         = ["parallel", "rush"]
  source        = "https://www.gnu.org/software/parallel/man.html"
  appends       = true
  joined        = true
  value_options = ["-j", "--jobs", "-a", "--arg-file", "-I", "-N", "-n", "-L", "--delay", "--timeout", "--joblog", "--results"]
}
runner "terminals" {
  names    = ["screen", "tmux", "byobu", "dtach", "abduco", "zellij"]
  source   = "https://man.openbsd.org/tmux"
  anywhere = true
  joined   = true
}
runner "containers" {
  names       = ["docker", "podman", "nerdctl", "finch", "docker-compose", "podman-compose", "lima", "multipass", "vagrant", "apptainer", "singularity", "toolbox", "distrobox"]
  source      = "https://docs.docker.com/reference/cli/docker/container/run/"
  subcommands = ["run", "exec", "compose", "container", "create", "ssh", "shell", "enter"]
  anywhere    = true
}
runner "kubernetes" {
  names       = ["kubectl", "oc", "k3s"]
  source      = "https://kubernetes.io/docs/reference/kubectl/generated/kubectl_exec/"
  subcommands = ["exec", "run", "debug"]
  anywhere    = true
}
runner "mise" {
  names       = ["mise", "rtx"]
  source      = "https://mise.jdx.dev/cli/exec.html"
  subcommands = ["exec", "x"]
  marker      = "--"
  anywhere    = true
  script_options = ["-c", "--command"]
}
runner "version-managers" {
  names       = ["asdf", "rbenv", "pyenv", "nodenv", "goenv", "proto", "vfox", "aqua", "hermit", "pkgx", "volta", "fnm"]
  source      = "https://asdf-vm.com/manage/core.html"
  subcommands = ["exec", "run", "x"]
  anywhere    = true
}
runner "tfenv" {
  names       = ["tfenv", "tofuenv"]
  source      = "https://github.com/tfutils/tfenv"
  subcommands = ["exec"]
  program     = "terraform"
}
runner "tgenv" {
  names       = ["tgenv"]
  source      = "https://github.com/tgenv/tgenv"
  subcommands = ["exec"]
  program     = "terragrunt"
}
runner "tenv" {
  names       = ["tenv"]
  source      = "https://github.com/tofuutils/tenv"
  subcommands = ["exec", "run"]
  anywhere    = true
}
runner "terramate" {
  names         = ["terramate", "tm"]
  source        = "https://terramate.io/docs/cli/reference/cmdline/run"
  subcommands   = ["run"]
  marker        = "--"
  value_options = ["-C", "--chdir", "-B", "--git-change-base", "--tags", "--no-tags", "--log-level", "--log-fmt", "-j", "--parallel", "--status", "--target", "--filter"]
}
runner "npx" {
  names          = ["npx", "bunx", "pnpx", "uvx", "pipx"]
  source         = "https://docs.npmjs.com/cli/commands/npx"
  value_options  = ["-p", "--package", "--from", "--with", "-w", "--workspace"]
  script_options = ["-c", "--call"]
}
runner "package-managers" {
  names       = ["npm", "pnpm", "yarn", "bun"]
  source      = "https://docs.npmjs.com/cli/commands/npm-exec"
  subcommands = ["exec", "dlx", "x"]
  anywhere    = true
}
runner "environments" {
  names       = ["poetry", "pipenv", "uv", "hatch", "pdm", "rye", "conda", "mamba", "micromamba", "bundle", "dotenv", "op", "doppler", "chamber", "aws-vault", "aws-vault-proxy", "granted", "assume", "saml2aws", "aws-okta", "infisical", "vault-env", "sops", "teller", "direnv", "devbox", "flox", "devenv", "nix", "guix", "berglas", "envconsul", "summon", "aws2-wrap", "awsume", "leapp", "akeyless", "keyring", "bws", "dotenvx", "envchain"]
  source      = "https://github.com/99designs/aws-vault/blob/master/USAGE.md"
  marker      = "--"
  anywhere    = true
  script_options = ["--run", "--command", "-c"]
}
runner "nix-shell" {
  names          = ["nix-shell"]
  source         = "https://nix.dev/manual/nix/latest/command-ref/nix-shell"
  script_options = ["--run", "--command"]
}
runner "comments" {
  names       = ["tfcmt", "tfnotify", "github-comment", "tfmask", "tfplan2md", "ci-info"]
  source      = "https://suzuki-shunsuke.github.io/tfcmt/"
  marker      = "--"
  anywhere    = true
}
runner "tools-in-steps" {
  names       = ["dagger", "earthly", "act", "tilt", "skaffold"]
  source      = "https://docs.dagger.io/reference/cli/"
  anywhere    = true
}

# Their words are data: text to print, files, patterns.
data "texts" {
  names = [
    "echo", "printf", "cat", "bat", "less", "more", "head", "tail", "wc", "sort", "uniq", "cut", "tr", "tee", "diff", "cmp", "comm",
    "sed", "gsed", "grep", "egrep", "fgrep", "rg", "ag", "ack", "zgrep", "jq", "yq", "column", "fold", "nl", "rev", "tac", "paste", "seq", "yes",
    "ls", "ll", "tree", "stat", "file", "du", "df", "pwd", "dirname", "basename", "realpath", "readlink", "touch", "mkdir", "rmdir",
    "cp", "mv", "rm", "ln", "chmod", "chown", "install", "rsync", "scp", "tar", "zip", "unzip", "gzip", "gunzip", "zcat",
    "which", "whereis", "whatis", "type", "hash", "man", "info", "help", "apropos", "tldr", "history", "fc",
    "true", "false", ":", "test", "[", "sleep", "date", "whoami", "id", "uname", "hostname", "groups", "tty", "clear", "reset",
    "brew", "apt", "apt-get", "apt-cache", "dnf", "yum", "apk", "pacman", "snap", "choco", "winget", "scoop", "pip", "pip3", "gem", "cargo", "go",
    "gh", "glab", "hub", "open", "xdg-open", "code", "tflint", "tfsec", "trivy", "checkov", "infracost", "terraform-docs", "terraform-ls",
    "tfswitch", "conftest", "opa", "pre-commit", "markdownlint", "prettier", "shellcheck", "yamllint", "sha256sum", "md5sum", "base64", "openssl", "xxd", "od",
    "ps", "pgrep", "pkill", "kill", "killall", "top", "lsof", "netstat", "ss", "ping", "dig", "nslookup", "host",
    "logger", "notify-send", "say", "wall", "mail", "set", "shift", "unset", "return", "exit", "break", "continue", "wait", "umask", "ulimit", "getopts", "popd", "dirs", "jobs", "fg", "bg", "disown", "shopt", "bindkey", "complete",
  ]
  source = "https://www.gnu.org/software/coreutils/manual/coreutils.html"
}

# Programs that give a script to a shell, on standard input or as a file.
shells "shells" {
  names  = ["sh", "bash", "dash", "zsh", "ksh", "ash", "mksh", "fish", "rbash", "pwsh", "powershell"]
  source = "https://www.gnu.org/software/bash/manual/html_node/Invoking-Bash.html"
}
# These take a script on standard input only.
shells "schedulers" {
  names          = ["at", "batch", "crontab"]
  source         = "https://man7.org/linux/man-pages/man1/at.1p.html"
  standard_input = true
}
# Languages whose code can start a program: read as text, not as a script.
languages "languages" {
  names  = ["python", "python2", "python3", "pypy", "pypy3", "ruby", "perl", "node", "nodejs", "ts-node", "tsx", "bun", "deno", "php", "lua", "awk", "gawk", "mawk", "nawk", "tclsh", "expect", "osascript", "groovy", "julia", "Rscript", "ipython", "vim", "vi", "nvim", "emacs", "ex"]
  source = "https://docs.python.org/3/using/cmdline.html"
}
# Programs that make a text out of another that nobody can read here.
decoders "decoders" {
  names  = ["base64", "base32", "basenc", "openssl", "xxd", "rev", "tr", "uudecode", "gpg", "gzip", "gunzip", "zcat", "bzcat", "xzcat", "zstdcat", "perl", "python", "python3", "ruby", "node", "php"]
  source = "https://attack.mitre.org/techniques/T1140/"
}
