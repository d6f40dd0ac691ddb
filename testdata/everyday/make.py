#!/usr/bin/env python3
"""Plans everyday changes of AWS and their harmful twins with the real Terraform.

Usage: make.py WORK_DIRECTORY

Needs terraform and a mirror of the AWS provider, and no cloud: `before.tf` is planned from nothing, what
that plan would make becomes a state (identifiers are invented), and `after.tf` and `harm.tf` are planned
against it without refresh. Writes after.json and harm.json beside this file: each resource is one case.
"""

import json
import os
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).parent
KEEP = {"format_version", "terraform_version", "resource_changes", "configuration", "planned_values", "applyable",
        "complete", "errored", "timestamp"}


def run(work, *args):
    env = dict(os.environ, TF_IN_AUTOMATION="1", CHECKPOINT_DISABLE="1")
    done = subprocess.run(["terraform", *args], cwd=work, env=env, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"terraform {' '.join(args)}:\n{done.stdout}\n{done.stderr}")
    return done.stdout


def plan(work, name):
    (work / "main.tf").write_text((HERE / "provider.tf").read_text() + (HERE / f"{name}.tf").read_text())
    run(work, "plan", "-refresh=false", "-input=false", "-out", "p.tfplan")
    return json.loads(run(work, "show", "-json", "p.tfplan"))


def identity(change, attribute):
    """An invented identifier that is the same wherever it is asked for."""
    kind, name = change["type"].removeprefix("aws_"), change["name"]
    values = change["change"]["after"]
    called = values.get("name") or values.get("family") or values.get("bucket") or f"{kind}-{name}"
    if attribute.endswith("arn"):
        return f"arn:aws:{kind.split('_')[0]}:eu-west-1:123456789012:{kind}/{called}:7"
    return called if attribute in ("id", "name") else f"{called}-{attribute}"


def empty(of):
    """What a provider stores where nothing is set."""
    kind = of if isinstance(of, str) else of[0]
    return {"string": "", "bool": False, "number": 0, "map": {}}.get(kind, [])


def state(made, schemas):
    changes = {change["address"]: change for change in made["resource_changes"]}
    blocks = {block["address"]: block for block in made["configuration"]["root_module"]["resources"]}
    resources = []
    for address, change in changes.items():
        if change["mode"] != "managed":
            continue
        values = dict(change["change"]["after"])
        for name, unknown in change["change"]["after_unknown"].items():
            if unknown is not True:
                continue
            expression = blocks[address]["expressions"].get(name, {})
            references = expression.get("references", []) if isinstance(expression, dict) else []
            used = [reference for reference in references if reference.count(".") == 2]
            if used:
                kind, block, attribute = used[0].split(".")
                values[name] = identity(changes[f"{kind}.{block}"], attribute)
            elif name in ("id", "arn") or name.endswith("_arn"):
                values[name] = identity(change, name)
            elif name in schemas[change["type"]]:
                values[name] = empty(schemas[change["type"]][name].get("type", "list"))
        resources.append({
            "mode": "managed", "type": change["type"], "name": change["name"],
            "provider": 'provider["registry.terraform.io/hashicorp/aws"]',
            "instances": [{"schema_version": blocks[address]["schema_version"], "attributes": values}],
        })
    return {"version": 4, "terraform_version": "1.11.4", "serial": 1,
            "lineage": "00000000-0000-4000-8000-000000000000", "outputs": {}, "resources": resources}


def main():
    work = pathlib.Path(sys.argv[1])
    work.mkdir(parents=True, exist_ok=True)
    (work / "main.tf").write_text((HERE / "provider.tf").read_text())
    run(work, "init", "-input=false")
    (work / "terraform.tfstate").unlink(missing_ok=True)
    schemas = json.loads(run(work, "providers", "schema", "-json"))["provider_schemas"]
    schemas = {name: found["block"].get("attributes", {})
               for name, found in schemas["registry.terraform.io/hashicorp/aws"]["resource_schemas"].items()}
    (work / "terraform.tfstate").write_text(json.dumps(state(plan(work, "before"), schemas)))
    for name in ("after", "harm"):
        found = {key: value for key, value in plan(work, name).items() if key in KEEP}
        found["planned_values"] = {"root_module": {}}
        found["timestamp"] = "2026-11-29T12:00:00Z"
        (HERE / f"{name}.json").write_text(json.dumps(found, separators=(",", ":"), sort_keys=True) + "\n")


if __name__ == "__main__":
    main()
